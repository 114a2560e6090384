package candor.records.rest;

import candor.platform.rest.Answers;
import candor.platform.rest.ProblemException;
import candor.records.AssetBytes;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.Set;

/** An asset's bytes, streamed. They are somebody's file: a browser may save it, and never runs it as a page of ours. */
final class ContentResponse {
    /** What a browser cannot run; anything else goes out as bytes, whatever its sender called it. */
    private static final Set<String> HARMLESS =
            Set.of("image/png", "image/jpeg", "image/webp", "image/gif", "text/plain", "application/pdf");

    private ContentResponse() {}

    /** @throws ProblemException {@code 404} if there are none */
    static Response of(Optional<AssetBytes> found) {
        AssetBytes bytes = found.orElseThrow(Answers::notFound);
        String type = HARMLESS.contains(bytes.mediaType()) ? bytes.mediaType() : MediaType.APPLICATION_OCTET_STREAM;
        return Response.ok((StreamingOutput) bytes::writeTo, type)
                .header(HttpHeaders.CONTENT_LENGTH, bytes.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .tag(new EntityTag(bytes.sha256()))
                .build();
    }
}
