/** How an organization's administrators narrow what is collected, over HTTP (R16). */
@NullMarked
package candor.narrowing.rest;

import org.jspecify.annotations.NullMarked;
