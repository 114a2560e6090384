/**
 * What every page of the portal shares: who visits it, what was sent to it and how it answers, and how things are put into words. Words
 * come from the bundles under {@code candor/words}; no page and no bean holds a sentence of its own. What a page is about does not
 * enter here.
 */
@NullMarked
package candor.portal.web;

import org.jspecify.annotations.NullMarked;
