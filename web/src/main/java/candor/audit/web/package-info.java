/** The pages on which people see who looked at their records, and stewards all that was done and seen. */
@NullMarked
package candor.audit.web;

import org.jspecify.annotations.NullMarked;
