package candor.export.web;

import candor.platform.StoredBytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Answers with a finished export's ZIP, or with how far one has come. */
final class ZipDownload {
    private ZipDownload() {}

    static void progress(String state, double progress, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write("{\"state\": \"" + state + "\", \"progress\": " + progress + "}");
    }

    /** @param bytes absent: there are none, or none any more */
    static void content(
            Optional<StoredBytes> bytes, Instant orderedAt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (bytes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LocalDate day = LocalDate.ofInstant(orderedAt, ZoneOffset.UTC);
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
