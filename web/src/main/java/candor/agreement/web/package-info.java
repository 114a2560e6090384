/** The stewards' pages about agreements: what waits, a form in the policy's vocabulary, what changes beside it. */
@NullMarked
package candor.agreement.web;

import org.jspecify.annotations.NullMarked;
