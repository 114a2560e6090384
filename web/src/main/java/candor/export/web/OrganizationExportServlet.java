package candor.export.web;

import candor.export.OrganizationExportView;
import candor.export.OrganizationExports;
import candor.identity.UnknownPersonException;
import candor.licensing.ToolNotGrantedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** An organization's ZIP to save, and how far one has come, for the page of the organization's exports. */
@WebServlet({"/organization/exports/content", "/organization/exports/progress"})
public class OrganizationExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationExports exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<OrganizationExportView> found = find(request.getParameter("id"));
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (request.getServletPath().endsWith("progress")) {
                ZipDownload.progress(found.get().state(), found.get().progress(), response);
            } else {
                ZipDownload.content(
                        exports.content(found.get().id()), found.get().orderedAt(), request, response);
            }
        } catch (ToolNotGrantedException without) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Optional<OrganizationExportView> find(String id) {
        try {
            return id == null ? Optional.empty() : exports.find(UUID.fromString(id));
        } catch (IllegalArgumentException | UnknownPersonException none) {
            return Optional.empty();
        }
    }
}
