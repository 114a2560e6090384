/** The page on which people see who looked at their records. */
@NullMarked
package candor.audit.web;

import org.jspecify.annotations.NullMarked;
