/**
 * The decision: what the general policy and a service agreement say of a category (R1 to R9, R11, R12). Pure Java. A
 * policy version is a document that {@link candor.policy.PolicyReader} reads and {@link candor.policy.GeneralPolicy}
 * compiles once into tables, so that a decision is a look-up. No container, no database, no JSON of a record enters here.
 */
@NullMarked
package candor.policy;

import org.jspecify.annotations.NullMarked;
