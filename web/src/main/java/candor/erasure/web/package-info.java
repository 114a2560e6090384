/** What the portal publishes of deletions to anybody: the keys that certificates are verified with. */
@NullMarked
package candor.erasure.web;

import org.jspecify.annotations.NullMarked;
