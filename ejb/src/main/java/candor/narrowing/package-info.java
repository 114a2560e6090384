/**
 * What an organization's administrators leave out beyond its agreement (R16, tool MANAGE): asked for, written down, shown.
 * What follows from it for a record is decided in {@code candor.policy}.
 */
@NullMarked
package candor.narrowing;

import org.jspecify.annotations.NullMarked;
