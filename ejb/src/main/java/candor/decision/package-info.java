/**
 * What is decided, at the door and everywhere that tells what is decided there: the case of a record or of a person, under
 * the policy versions of its two moments (R12), compiled by {@code candor.policy} and remembered. Who is in which case is
 * found out in {@code candor.licensing}; no record enters here.
 */
@NullMarked
package candor.decision;

import org.jspecify.annotations.NullMarked;
