package candor.steward.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param until when the old key is refused, RFC 3339, at most 90 days ahead; absent: at once */
public record RotationBody(@Nullable String until) {
    private static final String FORM = "{\"until\": \"2027-01-01T00:00:00Z\"}, or nothing";

    /** @throws ProblemException {@code 400} */
    static @Nullable Instant read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        String until = StrictBody.read(body, RotationBody.class, FORM)
                .orElseThrow(() -> StrictBody.notOfForm(FORM))
                .until();
        return StrictBody.moment(until, "/until");
    }
}
