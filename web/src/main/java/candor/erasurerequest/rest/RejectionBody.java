package candor.erasurerequest.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param reason is shown to the person; 1 to 2,000 characters */
public record RejectionBody(@Nullable String reason) {
    private static final String FORM = "{\"reason\": \"1 to 2,000 characters\"}";

    /** @throws ProblemException {@code 400} */
    static String reason(@Nullable String body) {
        return StrictBody.read(body, RejectionBody.class, FORM)
                .map(RejectionBody::reason)
                .orElseThrow(RejectionBody::withoutReason);
    }

    static ProblemException withoutReason() {
        return StrictBody.notOfForm(FORM);
    }
}
