/**
 * A copy of what is held, to take away (ADR 12): ordered by the person it is about, made by ordered work, kept in pieces for some days.
 * Another kind of holder needs another door here and nothing else. What an export takes is said in
 * {@link candor.export.model.ExportRows}.
 */
@NullMarked
package candor.export;

import org.jspecify.annotations.NullMarked;
