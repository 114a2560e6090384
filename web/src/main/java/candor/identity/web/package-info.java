/** Signing out, on both sides, and what the token says of where to write to. Signing in is the server's (WEB-INF/oidc.json). */
@NullMarked
package candor.identity.web;

import org.jspecify.annotations.NullMarked;
