/** What the intake's services need and nobody else: decisions looked up for a case, partitions. */
@NullMarked
package candor.collection.internal;

import org.jspecify.annotations.NullMarked;
