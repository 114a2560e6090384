package candor.erasurerequest.web;

import candor.erasurerequest.MyErasureRequests;
import candor.identity.UnknownPersonException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certificate of one of my requests, to save. */
@WebServlet("/erasures/certificate")
public class CertificateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyErasureRequests requests;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UUID> id = named(request.getParameter("id"));
        Optional<String> certificate = id.flatMap(this::certificate);
        if (certificate.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = certificate.get().getBytes(StandardCharsets.US_ASCII);
        response.setContentType("application/jose");
        response.setContentLength(bytes.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"erasure-certificate.jws\"");
        response.getOutputStream().write(bytes);
    }

    private static Optional<UUID> named(@Nullable String text) {
        return text == null ? Optional.empty() : RequestAddress.id(text);
    }

    private Optional<String> certificate(UUID id) {
        try {
            return requests.certificate(id);
        } catch (UnknownPersonException stranger) {
            return Optional.empty();
        }
    }
}
