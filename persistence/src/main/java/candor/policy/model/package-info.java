/**
 * The words of the policy as value types: surfaces, categories, elements, dispositions, and the basis under which a row
 * is held. They stand at the bottom of the house because every room names them. No decision is taken here (that is
 * {@code candor.policy}), nothing here knows a container or a database.
 */
@NullMarked
package candor.policy.model;

import org.jspecify.annotations.NullMarked;
