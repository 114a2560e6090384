/**
 * Seeing what is held: one's own records, and an organization's for its administrators. What leaves this room are views,
 * never entities; whose records they are comes from who is signed in, never from a parameter.
 */
@NullMarked
package candor.records;

import org.jspecify.annotations.NullMarked;
