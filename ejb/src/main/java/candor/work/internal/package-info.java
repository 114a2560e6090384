/** What starts ordered work, again after an interruption, and the batch job that carries it out. */
@NullMarked
package candor.work.internal;

import org.jspecify.annotations.NullMarked;
