/** What all long work that people order has in common: a row that holds its state, so that any node can go on with it (ADR 9). */
@NullMarked
package candor.work.model;

import org.jspecify.annotations.NullMarked;
