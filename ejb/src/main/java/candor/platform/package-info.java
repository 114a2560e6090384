/**
 * What every room stands on and none owns: the clock and the ids that follow it, lists in parts, bytes in pieces, refusals, the
 * check that the schema is this release's, the policy documents, the keys that sign. No business enters here.
 */
@NullMarked
package candor.platform;

import org.jspecify.annotations.NullMarked;
