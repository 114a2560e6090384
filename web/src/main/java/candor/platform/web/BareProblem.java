package candor.platform.web;

import candor.platform.rest.Problem;
import candor.platform.rest.ProblemType;
import io.undertow.util.StatusCodes;

/** A problem document (RFC 9457) of which no more is known than its status, for answers that no resource gives. */
final class BareProblem {
    static final String MEDIA_TYPE = Problem.MEDIA_TYPE;

    private BareProblem() {}

    static String of(int status) {
        String type = ProblemType.ofStatus(status).map(ProblemType::uri).orElse("about:blank");
        String title =
                ProblemType.ofStatus(status).map(ProblemType::title).orElseGet(() -> StatusCodes.getReason(status));
        return "{\"type\":\"" + type + "\",\"title\":\"" + title + "\",\"status\":" + status + "}";
    }
}
