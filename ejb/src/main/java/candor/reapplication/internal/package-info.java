/** Re-application as a kind of ordered work. */
@NullMarked
package candor.reapplication.internal;

import org.jspecify.annotations.NullMarked;
