/** The timer that writes down when keys were used. */
@NullMarked
package candor.licensing.internal;

import org.jspecify.annotations.NullMarked;
