package candor.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Where the caller can be written to: the token's {@code email}, if the identity provider says that it was verified. One that was not
 * may be somebody else's.
 */
@RequestScoped
public class MailAddress {
    @Inject
    private HttpServletRequest request;

    public @Nullable String ofCaller() {
        if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
            return null;
        }
        AccessToken token = principal.getOidcSecurityContext().getToken();
        boolean verified = token != null && Boolean.TRUE.equals(token.getClaimValue(IDToken.EMAIL_VERIFIED));
        return verified ? token.getEmail() : null;
    }
}
