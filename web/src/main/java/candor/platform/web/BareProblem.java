package candor.platform.web;

import io.undertow.util.StatusCodes;

/** A problem document (RFC 9457) of which no more is known than its status. */
final class BareProblem {
    static final String MEDIA_TYPE = "application/problem+json";

    private BareProblem() {}

    static String of(int status) {
        return "{\"type\":\"" + type(status) + "\",\"title\":\"" + StatusCodes.getReason(status) + "\",\"status\":"
                + status + "}";
    }

    /** The same types that the resources use; see {@code candor.platform.rest.ProblemType}. */
    private static String type(int status) {
        return switch (status) {
            case 401 -> "urn:candor:problem:unauthenticated";
            case 403 -> "urn:candor:problem:forbidden";
            case 404 -> "urn:candor:problem:not-found";
            case 413 -> "urn:candor:problem:too-large";
            default -> "about:blank";
        };
    }
}
