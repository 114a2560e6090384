/** Mails that wait to be sent, as rows. What they tell does not enter here. */
@NullMarked
package candor.mail.model;

import org.jspecify.annotations.NullMarked;
