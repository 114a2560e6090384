/**
 * Which source a key stands for, and what was in force for a license at a moment (R12). Answers are as of now in the
 * database, so that a revoked key or a new agreement holds on every node at once.
 */
@NullMarked
package candor.licensing;

import org.jspecify.annotations.NullMarked;
