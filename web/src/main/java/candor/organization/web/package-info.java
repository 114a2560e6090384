/**
 * The landing of what an organization's administrators do: puts together what other rooms know, and knows nothing itself. No other room
 * may ask for it.
 */
@NullMarked
package candor.organization.web;

import org.jspecify.annotations.NullMarked;
