package candor.hold.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param reason 1 to 2,000 characters, read by stewards alone */
public record LiftBody(@Nullable String reason) {
    private static final String FORM = "{\"reason\": \"1 to 2,000 characters\"}";

    /** @throws ProblemException {@code 400} */
    static String reason(@Nullable String body) {
        return StrictBody.read(body, LiftBody.class, FORM).map(LiftBody::reason).orElseThrow(LiftBody::withoutReason);
    }

    static ProblemException withoutReason() {
        return StrictBody.notOfForm(FORM);
    }
}
