/**
 * Errors in groups: what was found in records, counted as it is written (ADR 18), and what staff made of it. How errors are grouped and masked
 * does not enter; neither does any text of an occurrence, which stays in its record alone.
 */
@NullMarked
package candor.diagnostics.model;

import org.jspecify.annotations.NullMarked;
