/**
 * The published statement beside what it means: for whoever is signed in now, for everybody, and from one version to the
 * next. Nothing is decided here: each ruling that is told is the one that {@code candor.decision} takes at the door, in the
 * situation that {@code candor.licensing} finds there. No collected data enters.
 */
@NullMarked
package candor.statement;

import org.jspecify.annotations.NullMarked;
