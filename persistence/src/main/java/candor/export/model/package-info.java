/**
 * Orders for a copy of what is held, the rows they take, and the pieces of the finished ZIP (ADR 12). Which rows an export takes is
 * said in {@link candor.export.model.ExportRows} alone.
 */
@NullMarked
package candor.export.model;

import org.jspecify.annotations.NullMarked;
