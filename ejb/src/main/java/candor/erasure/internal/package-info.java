/** Erasures as a kind of ordered work. */
@NullMarked
package candor.erasure.internal;

import org.jspecify.annotations.NullMarked;
