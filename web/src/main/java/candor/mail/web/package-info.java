/** Where people who hold an office can be written to, as the portal learns it. */
@NullMarked
package candor.mail.web;

import org.jspecify.annotations.NullMarked;
