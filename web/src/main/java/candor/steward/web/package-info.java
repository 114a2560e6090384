/** The stewards' pages: who is who, licenses, keys. What they do is done, and checked, by {@code candor.steward}. */
@NullMarked
package candor.steward.web;

import org.jspecify.annotations.NullMarked;
