package candor.erasure.web;

import candor.platform.CertificateKeys;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The public halves of the keys that certificates of deletion are signed with, as a JSON Web Key Set, for any program anywhere. */
@WebServlet("/.well-known/jwks.json")
public class PublishedKeysServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateKeys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        byte[] document = keys.published().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/jwk-set+json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
