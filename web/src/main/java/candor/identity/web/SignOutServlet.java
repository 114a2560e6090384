package candor.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Ends the session here, then at the identity provider (OpenID Connect RP-Initiated Logout 1.0). */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private SignOut signOut;

    @Inject
    @ConfigProperty(name = "candor.oidc.url", defaultValue = "http://localhost:8180/realms/candor")
    private String provider;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null) {
            response.sendRedirect("/"); // it has ended already
            return;
        }
        if (!signOut.getToken().equals(request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String hint = idToken(request);
        request.logout(); // ends the session too
        response.sendRedirect(
                provider + "/protocol/openid-connect/logout?client_id=candor-portal" + "&post_logout_redirect_uri="
                        + encode(home(request)) + (hint == null ? "" : "&id_token_hint=" + encode(hint)));
    }

    private static @Nullable String idToken(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? principal.getOidcSecurityContext().getIDTokenString()
                : null;
    }

    /** The provider only accepts addresses that it knows, whatever host a request names. */
    private static String home(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString()).resolve("/").toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
