/** What stewards see of who is who, in lists. Written to by the verbs of {@code candor.licensing.model}; no collected data is read. */
@NullMarked
package candor.steward.model;

import org.jspecify.annotations.NullMarked;
