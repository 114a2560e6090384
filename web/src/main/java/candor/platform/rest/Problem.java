package candor.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param detail what is wrong in this case; never a value that was sent, it may be somebody's data
 */
@JsonInclude(Include.NON_NULL)
public record Problem(
        String type, String title, int status, @Nullable String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Duration SOON = Duration.ofSeconds(5);

    public static Response response(ProblemType type, @Nullable String detail) {
        return response(type, detail, SOON);
    }

    /** @param retryAfter is said where it helps to come again */
    static Response response(ProblemType type, @Nullable String detail, Duration retryAfter) {
        Response.ResponseBuilder response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .entity(new Problem(type.uri(), type.title(), type.status(), detail));
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds());
        }
        if (type.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
