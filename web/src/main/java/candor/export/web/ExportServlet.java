package candor.export.web;

import candor.export.ExportView;
import candor.export.MyExports;
import candor.identity.UnknownPersonException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** An export's ZIP to save, and how far one has come ({@code {"state": …, "progress": 0.42}}), for the page of exports. */
@WebServlet({"/exports/content", "/exports/progress"})
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyExports exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ExportView> found = find(request.getParameter("id"));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().endsWith("progress")) {
            ZipDownload.progress(found.get().state(), found.get().progress(), response);
        } else {
            ZipDownload.content(exports.content(found.get().id()), found.get().orderedAt(), request, response);
        }
    }

    private Optional<ExportView> find(String id) {
        try {
            return id == null ? Optional.empty() : exports.find(UUID.fromString(id));
        } catch (IllegalArgumentException | UnknownPersonException none) {
            return Optional.empty();
        }
    }
}
