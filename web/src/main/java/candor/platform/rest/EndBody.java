package candor.platform.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param at the first moment at which it is not so any more, RFC 3339; not past */
public record EndBody(@Nullable String at) {
    private static final String FORM = "{\"at\": \"2027-01-01T00:00:00Z\"}";

    /** @throws ProblemException {@code 400} */
    public static Instant read(@Nullable String body) {
        String at = StrictBody.read(body, EndBody.class, FORM).map(EndBody::at).orElse(null);
        Instant moment = StrictBody.moment(at, "/at");
        if (moment == null) {
            throw StrictBody.notOfForm(FORM);
        }
        return moment;
    }
}
