package candor.platform.web;

import candor.platform.rest.Problem;
import candor.platform.rest.ProblemType;
import io.undertow.util.StatusCodes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A problem document (RFC 9457) of which no more is known than its status, for answers that no resource gives. */
public final class BareProblem {
    static final String MEDIA_TYPE = Problem.MEDIA_TYPE;

    private BareProblem() {}

    /** Not {@code sendError}: that would render an error page of the portal, and make a session for it. */
    public static void write(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.getWriter().write(of(status));
    }

    static String of(int status) {
        String type = ProblemType.ofStatus(status).map(ProblemType::uri).orElse("about:blank");
        String title =
                ProblemType.ofStatus(status).map(ProblemType::title).orElseGet(() -> StatusCodes.getReason(status));
        return "{\"type\":\"" + type + "\",\"title\":\"" + title + "\",\"status\":" + status + "}";
    }
}
