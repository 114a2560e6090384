package candor.collection.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How records are written into the body of a request, as its headers say.
 *
 * @param lines whether each is a line of its own; else there is one, or an array of them
 */
record BodyFormat(boolean lines, boolean gzip) {

    /** @throws ProblemException 415 */
    static BodyFormat of(@Nullable String contentType, @Nullable String contentEncoding) {
        return new BodyFormat(isLines(contentType), isGzip(contentEncoding));
    }

    private static boolean isLines(@Nullable String contentType) {
        if (contentType == null) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            MediaType type = MediaType.valueOf(contentType);
            return switch ((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)) {
                case "application/x-ndjson", "application/ndjson" -> true;
                case "application/json" -> false;
                default -> throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            };
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean isGzip(@Nullable String contentEncoding) {
        if (contentEncoding == null || contentEncoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (!contentEncoding.equalsIgnoreCase("gzip")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding");
        }
        return true;
    }
}
