/** What looks for reports to be measured, by the clock. */
@NullMarked
package candor.diagnostics.performance.internal;

import org.jspecify.annotations.NullMarked;
