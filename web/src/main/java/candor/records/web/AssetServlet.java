package candor.records.web;

import candor.identity.UnknownPersonException;
import candor.portal.web.AddressId;
import candor.portal.web.FileAnswer;
import candor.records.AssetBytes;
import candor.records.MyRecords;
import candor.records.OrganizationRecords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** An asset's bytes for the portal's pages: a picture is drawn by the browser, anything else is saved and never run. */
@WebServlet({"/records/content", "/organization/content"})
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyRecords mine;

    @Inject
    private OrganizationRecords organizations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AssetBytes> found = AddressId.read(request.getParameter("id")).flatMap(id -> bytes(request, id));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AssetBytes bytes = found.get();
        boolean picture = RecordContent.PICTURES.contains(bytes.mediaType());
        response.setContentType(picture ? bytes.mediaType() : "application/octet-stream");
        response.setHeader("Content-Disposition", "attachment"); // where it is opened by itself; an img draws it anyway
        FileAnswer.send(bytes, request, response);
    }

    private Optional<AssetBytes> bytes(HttpServletRequest request, UUID id) {
        try {
            return request.getServletPath().startsWith("/organization") ? organizations.content(id) : mine.content(id);
        } catch (UnknownPersonException stranger) {
            return Optional.empty();
        }
    }
}
