/**
 * A report as a whole: what of it arrived and what was kept, read off its rows and what they note as left out. Names of
 * elements alone: of what was dropped there is nothing else.
 */
@NullMarked
package candor.reports;

import org.jspecify.annotations.NullMarked;
