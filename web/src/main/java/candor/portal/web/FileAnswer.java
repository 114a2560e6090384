package candor.portal.web;

import candor.platform.StoredBytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Answers with stored bytes to save: the whole, or the part that a download that was cut off still lacks. */
public final class FileAnswer {
    private FileAnswer() {}

    /** What it is called, and its type, is the caller's to say. */
    public static void send(StoredBytes bytes, HttpServletRequest request, HttpServletResponse response)
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
