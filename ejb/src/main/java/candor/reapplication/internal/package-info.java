/** What starts ordered re-applications, again after an interruption, and the batch job that carries them out. */
@NullMarked
package candor.reapplication.internal;

import org.jspecify.annotations.NullMarked;
