/**
 * A stricter agreement applied to what is held already (POLICY, last paragraph), and what administrators leave out (R16): a steward, or an
 * administrator, previews, then orders; a job that survives its server goes through the reports in portions. Only ever takes away.
 */
@NullMarked
package candor.reapplication;

import org.jspecify.annotations.NullMarked;
