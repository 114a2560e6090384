/** What tells requests of deletions that are completed. */
@NullMarked
package candor.erasurerequest.internal;

import org.jspecify.annotations.NullMarked;
