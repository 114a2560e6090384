/** The page of durations and failures for staff, and its part of a group's page. Everything that chooses stands in the address. */
@NullMarked
package candor.diagnostics.performance.web;

import org.jspecify.annotations.NullMarked;
