/**
 * Where collected rows are written: many at once, below Hibernate, in the transaction of whoever calls. What was decided
 * and minimized comes in; nothing is decided here.
 */
@NullMarked
package candor.collection.model;

import org.jspecify.annotations.NullMarked;
