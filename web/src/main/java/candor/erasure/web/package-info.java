/**
 * The pages on which administrators choose, preview, order and follow deletions, and certificates as people see them: shown, printed,
 * saved. The keys that certificates are verified with are published to anybody. Who may order what does not enter here.
 */
@NullMarked
package candor.erasure.web;

import org.jspecify.annotations.NullMarked;
