package candor.steward.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody works under a license.
 *
 * @param user a sign-in name
 * @param from RFC 3339
 * @param to   first moment at which it is not so any more; absent: for good
 */
public record AssignmentBody(
        @Nullable String user,
        @Nullable String from,
        @Nullable String to) {
    private static final String FORM = "{\"user\": \"dana\", \"from\": \"2026-01-01T00:00:00Z\", \"to\": …}";

    /** @throws ProblemException {@code 400} */
    static AssignmentBody read(@Nullable String body) {
        AssignmentBody read =
                StrictBody.read(body, AssignmentBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        if (read.user == null) {
            throw StrictBody.notOfForm(FORM);
        }
        return read;
    }

    Instant start() {
        Instant start = StrictBody.moment(from, "/from");
        if (start == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/from");
        }
        return start;
    }

    @Nullable
    Instant end() {
        return StrictBody.moment(to, "/to");
    }
}
