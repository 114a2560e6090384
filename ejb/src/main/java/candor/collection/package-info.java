/**
 * Intake: what arrives is checked, decided record by record, minimized, stored in one transaction and answered with a
 * receipt. Nothing that is omitted leaves this room downwards, and nothing on its way reaches back up.
 */
@NullMarked
package candor.collection;

import org.jspecify.annotations.NullMarked;
