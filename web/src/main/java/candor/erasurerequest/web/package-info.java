/** The pages on which people ask for deletion and follow what becomes of it, and on which others decide. */
@NullMarked
package candor.erasurerequest.web;

import org.jspecify.annotations.NullMarked;
