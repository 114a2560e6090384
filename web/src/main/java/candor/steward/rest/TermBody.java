package candor.steward.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import candor.policy.model.LicenseType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a license is for a period.
 *
 * @param type         {@code CONSUMER} or {@code ENTERPRISE}
 * @param organization short name of the holder; of an enterprise license, and of no other
 * @param from         RFC 3339
 * @param to           first moment at which it is not so any more; absent: for good
 */
public record TermBody(
        @Nullable String type,
        @Nullable String organization,
        @Nullable String from,
        @Nullable String to) {
    private static final String FORM =
            "{\"type\": \"ENTERPRISE\", \"organization\": \"acme\", \"from\": \"2026-01-01T00:00:00Z\", \"to\": …}";

    /** @throws ProblemException {@code 400} */
    static TermBody read(@Nullable String body) {
        return StrictBody.read(body, TermBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
    }

    LicenseType licenseType() {
        try {
            return LicenseType.valueOf(String.valueOf(type));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/type");
        }
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
