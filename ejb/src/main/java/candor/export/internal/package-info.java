/** Exports as a kind of ordered work, and the timer that removes expired ones. */
@NullMarked
package candor.export.internal;

import org.jspecify.annotations.NullMarked;
