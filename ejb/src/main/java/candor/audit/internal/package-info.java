/** The timers of the audit. */
@NullMarked
package candor.audit.internal;

import org.jspecify.annotations.NullMarked;
