/**
 * The pages on which people look through what is held. Content is read here into small display classes, its numbers
 * exactly as they were sent: a number never becomes a double and never reaches a script.
 */
@NullMarked
package candor.records.web;

import org.jspecify.annotations.NullMarked;
