/**
 * Legal holds (R15, ADR 15): stewards set and lift them; whoever deletes, expires or reduces rows asks them first. Why a hold is there is
 * told to stewards alone; that there is one, to everybody whose deletion it stops.
 */
@NullMarked
package candor.hold;

import org.jspecify.annotations.NullMarked;
