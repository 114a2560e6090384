/**
 * How long tasks take and how often they fail: reports that wait to be measured, what they were measured as, and the counts that are kept of
 * them (ADR 23). No text of a report enters but release and machine, masked; whoever reads is given counts, never a report.
 */
@NullMarked
package candor.diagnostics.performance.model;

import org.jspecify.annotations.NullMarked;
