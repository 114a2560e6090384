/**
 * Organizations, people, licenses with their terms over time, service agreements and the sources data comes from. What
 * was in force at a moment is asked here (R12); what follows from it is decided in {@code candor.policy}.
 */
@NullMarked
package candor.licensing.model;

import org.jspecify.annotations.NullMarked;
