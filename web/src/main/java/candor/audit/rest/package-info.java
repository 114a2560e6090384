/** Who looked, over HTTP. */
@NullMarked
package candor.audit.rest;

import org.jspecify.annotations.NullMarked;
