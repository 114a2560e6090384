/**
 * The pages of the policy: the published statement with what each clause means for whoever reads it, and what differs
 * between two versions. Both are open to everybody; who is signed in reads what holds for them.
 */
@NullMarked
package candor.statement.web;

import org.jspecify.annotations.NullMarked;
