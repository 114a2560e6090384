/**
 * The beacon: the script that our own pages carry, and the door at {@code POST /beacon} that it sends to. The door adds
 * what only the server knows and hands on to the intake; it decides nothing, and makes neither session nor cookie.
 */
@NullMarked
package candor.collection.web;

import org.jspecify.annotations.NullMarked;
