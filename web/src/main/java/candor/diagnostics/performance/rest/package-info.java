/** Durations and failures of tasks, and what sets those apart who met an error, for staff ({@code /api/v1/diagnostics}). */
@NullMarked
package candor.diagnostics.performance.rest;

import org.jspecify.annotations.NullMarked;
