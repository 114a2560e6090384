/** Stewards set and lift legal holds, over HTTP. */
@NullMarked
package candor.hold.rest;

import org.jspecify.annotations.NullMarked;
