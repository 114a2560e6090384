/** What looks for new errors, by the clock. */
@NullMarked
package candor.diagnostics.internal;

import org.jspecify.annotations.NullMarked;
