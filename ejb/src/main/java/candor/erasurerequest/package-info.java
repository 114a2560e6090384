/**
 * People ask for the deletion of what is held about them; administrators of their organization or stewards decide (ADR 14). What was
 * approved is ordered of {@link candor.erasure.Erasures} in the same transaction; how it is carried out does not enter here.
 */
@NullMarked
package candor.erasurerequest;

import org.jspecify.annotations.NullMarked;
