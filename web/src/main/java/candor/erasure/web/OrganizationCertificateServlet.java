package candor.erasure.web;

import candor.erasure.OrderedErasures;
import candor.identity.UnknownPersonException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certificate of one of the organization's deletions, to save or to print. */
@WebServlet({"/organization/certificate", "/organization/certificate.pdf"})
public class OrganizationCertificateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrderedErasures erasures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CertificateFile.answer(certificate(request.getParameter("id")), request, response);
    }

    private Optional<String> certificate(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : erasures.certificate(UUID.fromString(id));
        } catch (IllegalArgumentException | UnknownPersonException none) {
            return Optional.empty();
        }
    }
}
