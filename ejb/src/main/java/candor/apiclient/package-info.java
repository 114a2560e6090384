/**
 * The clients by which an organization's own programs come in (OAuth 2.0, client credentials): made, rotated and revoked by its
 * administrators, each with some of their tools (R16). Whatever a program asks for is answered by the services that answer people.
 */
@NullMarked
package candor.apiclient;

import org.jspecify.annotations.NullMarked;
