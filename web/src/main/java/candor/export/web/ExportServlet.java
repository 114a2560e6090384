package candor.export.web;

import candor.export.ExportView;
import candor.export.MyExports;
import candor.export.OrderedExports;
import candor.export.OrganizationExports;
import candor.identity.UnknownPersonException;
import candor.licensing.ToolNotGrantedException;
import candor.platform.StoredBytes;
import candor.portal.web.AddressId;
import candor.portal.web.FileAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** An export's ZIP to save, and how far one has come ({@code {"state": …, "progress": 0.42}}), for the pages of exports. */
@WebServlet({"/exports/content", "/exports/progress", "/organization/exports/content", "/organization/exports/progress"
})
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyExports mine;

    @Inject
    private OrganizationExports organizations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrderedExports<?> exports = request.getServletPath().startsWith("/organization/") ? organizations : mine;
        try {
            Optional<? extends ExportView<?>> found =
                    AddressId.read(request.getParameter("id")).flatMap(exports::find);
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (request.getServletPath().endsWith("progress")) {
                progress(found.get(), response);
            } else {
                content(exports, found.get(), request, response);
            }
        } catch (UnknownPersonException stranger) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ToolNotGrantedException without) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void progress(ExportView<?> export, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write("{\"state\": \"" + export.state() + "\", \"progress\": " + export.progress() + "}");
    }

    private static void content(
            OrderedExports<?> exports, ExportView<?> export, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<StoredBytes> bytes = exports.content(export.id());
        if (bytes.isEmpty()) { // there are none yet, or none any more
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LocalDate day = LocalDate.ofInstant(export.orderedAt(), ZoneOffset.UTC);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"candor-" + day + ".zip\"");
        FileAnswer.send(bytes.get(), request, response);
    }
}
