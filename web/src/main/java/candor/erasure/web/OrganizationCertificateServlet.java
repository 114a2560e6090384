package candor.erasure.web;

import candor.erasure.OrderedErasures;
import candor.identity.UnknownPersonException;
import candor.portal.web.AddressId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** The certificate of one of the organization's deletions, to save or to print. */
@WebServlet({"/organization/certificate", "/organization/certificate.pdf"})
public class OrganizationCertificateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrderedErasures erasures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CertificateFile.answer(
                AddressId.read(request.getParameter("id")).flatMap(this::certificate), request, response);
    }

    private Optional<String> certificate(UUID id) {
        try {
            return erasures.certificate(id);
        } catch (UnknownPersonException stranger) {
            return Optional.empty();
        }
    }
}
