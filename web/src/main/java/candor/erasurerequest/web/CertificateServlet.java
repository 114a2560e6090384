package candor.erasurerequest.web;

import candor.erasure.web.CertificateFile;
import candor.erasurerequest.MyErasureRequests;
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

/** The certificate of one of my requests, to save or to print. */
@WebServlet({"/erasures/certificate", "/erasures/certificate.pdf"})
public class CertificateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyErasureRequests requests;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CertificateFile.answer(
                AddressId.read(request.getParameter("id")).flatMap(this::certificate), request, response);
    }

    private Optional<String> certificate(UUID id) {
        try {
            return requests.certificate(id);
        } catch (UnknownPersonException stranger) {
            return Optional.empty();
        }
    }
}
