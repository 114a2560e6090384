/** The clients by which an organization's own programs come in, over HTTP. */
@NullMarked
package candor.apiclient.rest;

import org.jspecify.annotations.NullMarked;
