/** Operations at a glance, over HTTP. */
@NullMarked
package candor.operations.rest;

import org.jspecify.annotations.NullMarked;
