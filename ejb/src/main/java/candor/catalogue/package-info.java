/**
 * The catalogue of what is collected: every category and element, where it comes from, for whom it is kept, how long, why
 * and under which rule. Nothing of it is written down here: it is read from the policy document that the engine runs, from
 * the engine's own decisions in every case, and from the declared shapes of records. No database and no collected data
 * enters here; it is open to everybody.
 */
@NullMarked
package candor.catalogue;

import org.jspecify.annotations.NullMarked;
