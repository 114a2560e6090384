/** Stewards see agreements and apply them to what is held, over HTTP. */
@NullMarked
package candor.reapplication.rest;

import org.jspecify.annotations.NullMarked;
