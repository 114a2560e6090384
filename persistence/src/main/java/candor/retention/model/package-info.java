/**
 * The daily removal of rows past their period (R15, ADR 15): a run with its place, the rows that it finds, the months that it drops
 * whole, and what it reports. When a run is due does not enter here.
 */
@NullMarked
package candor.retention.model;

import org.jspecify.annotations.NullMarked;
