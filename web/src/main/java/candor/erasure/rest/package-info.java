/** Deletion by an organization's administrators, over HTTP. */
@NullMarked
package candor.erasure.rest;

import org.jspecify.annotations.NullMarked;
