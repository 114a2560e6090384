/** What keeps the summary of records small, by the clock. */
@NullMarked
package candor.records.internal;

import org.jspecify.annotations.NullMarked;
