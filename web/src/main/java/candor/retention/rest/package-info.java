/** What retention removed and will remove, over HTTP. */
@NullMarked
package candor.retention.rest;

import org.jspecify.annotations.NullMarked;
