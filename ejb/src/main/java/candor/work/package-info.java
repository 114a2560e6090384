/**
 * Long work that people order: what waits is begun, on whichever node asks first, and what was left alone by a node that
 * died is gone on with (ADR 9). What the work is about does not enter here.
 */
@NullMarked
package candor.work;

import org.jspecify.annotations.NullMarked;
