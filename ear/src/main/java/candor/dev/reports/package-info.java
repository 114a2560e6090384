/**
 * Believable usage reports for the development run, as a plugin called Lumen Render would send them over some months.
 * The same every time for the same day. It knows the contract's shape of a report, and neither how one is sent nor what
 * is kept of it: it also writes members that must be dropped.
 */
@NullMarked
package candor.dev.reports;

import org.jspecify.annotations.NullMarked;
