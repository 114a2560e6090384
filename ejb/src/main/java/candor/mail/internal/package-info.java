/** The timer that sends mails. */
@NullMarked
package candor.mail.internal;

import org.jspecify.annotations.NullMarked;
