/** Retention as a kind of work that begins by itself. */
@NullMarked
package candor.retention.internal;

import org.jspecify.annotations.NullMarked;
