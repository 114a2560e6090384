/** Signing out, on both sides. Signing in is the server's (WEB-INF/oidc.json). */
@NullMarked
package candor.identity.web;

import org.jspecify.annotations.NullMarked;
