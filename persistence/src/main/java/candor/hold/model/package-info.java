/**
 * Legal holds: which rows they reach, who set and lifted them. What they keep is asked here before anything is deleted or reduced
 * (R15, ADR 15); who asks does not enter.
 */
@NullMarked
package candor.hold.model;

import org.jspecify.annotations.NullMarked;
