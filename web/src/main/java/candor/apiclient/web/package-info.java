/** The pages of the clients by which an organization's own programs come in. */
@NullMarked
package candor.apiclient.web;

import org.jspecify.annotations.NullMarked;
