/** Service agreements over HTTP: drafts, approvals, endings, what they change and would have done. */
@NullMarked
package candor.agreement.rest;

import org.jspecify.annotations.NullMarked;
