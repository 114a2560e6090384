/**
 * Errors for staff (R18): found in records of all surfaces, grouped by signature, triaged, and read behind a mask. What an occurrence says stays
 * in its record; groups keep signatures and counts. Every look at occurrences is written down before it is answered (R19).
 */
@NullMarked
package candor.diagnostics;

import org.jspecify.annotations.NullMarked;
