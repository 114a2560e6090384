/**
 * How long tasks take and how often they fail, for staff (R18, ADR 23): measured report by report, shown as counts and percentiles of many alone.
 * Nothing that is of fewer than five people is shown by itself, and no difference is claimed that chance explains as well.
 */
@NullMarked
package candor.diagnostics.performance;

import org.jspecify.annotations.NullMarked;
