/** Requests for deletion over HTTP: asking, taking back, deciding. */
@NullMarked
package candor.erasurerequest.rest;

import org.jspecify.annotations.NullMarked;
