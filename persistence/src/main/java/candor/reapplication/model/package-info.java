/**
 * Agreements and narrowings applied to what is held already: the order with its place and counts, and the rows as reports. What becomes
 * of a row is decided above; nothing here knows a rule.
 */
@NullMarked
package candor.reapplication.model;

import org.jspecify.annotations.NullMarked;
