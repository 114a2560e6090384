/**
 * The stewards' work on service agreements: drafts in the policy's own vocabulary, what they change, what they would have
 * done, and the second pair of eyes that gives them force (R8, R11). What an agreement decides is decided elsewhere.
 */
@NullMarked
package candor.agreement;

import org.jspecify.annotations.NullMarked;
