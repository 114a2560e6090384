package candor.export.web;

import candor.export.ExportView;
import candor.export.MyExports;
import candor.identity.UnknownPersonException;
import candor.platform.StoredBytes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            progress(found.get(), response);
        } else {
            content(found.get(), request, response);
        }
    }

    private Optional<ExportView> find(String id) {
        try {
            return id == null ? Optional.empty() : exports.find(UUID.fromString(id));
        } catch (IllegalArgumentException | UnknownPersonException none) {
            return Optional.empty();
        }
    }

    private static void progress(ExportView export, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write("{\"state\": \"" + export.state() + "\", \"progress\": " + export.progress() + "}");
    }

    private void content(ExportView export, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<StoredBytes> bytes = exports.content(export.id());
        if (bytes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LocalDate day = LocalDate.ofInstant(export.orderedAt(), ZoneOffset.UTC);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"candor-" + day + ".zip\"");
        write(bytes.get(), request, response);
    }

    /** The whole, or the part that a download that was cut off still lacks. */
    private static void write(StoredBytes bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + bytes.sha256() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        String unless = request.getHeader("If-Range");
        boolean same = unless == null || unless.equals(tag);
        Optional<ByteRange> part = ByteRange.of(same ? request.getHeader("Range") : null, bytes.size());
        part.ifPresent(each -> {
            response.setHeader("Content-Range", each.of(bytes.size()));
            response.setStatus(
                    each.isSatisfiable()
                            ? HttpServletResponse.SC_PARTIAL_CONTENT
                            : HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        });
        ByteRange given = part.orElse(new ByteRange(0, bytes.size()));
        if (given.isSatisfiable()) {
            response.setContentLengthLong(given.to() - given.from());
            bytes.writeTo(response.getOutputStream(), given.from(), given.to());
        }
    }
}
