package candor.erasure.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param reason is shown to the administrators; 1 to 2,000 characters */
public record RefusalBody(@Nullable String reason) {
    private static final String FORM = "{\"reason\": \"1 to 2,000 characters\"}";
    private static final int LONGEST = 2000;

    /** @throws ProblemException {@code 400} */
    static String reason(@Nullable String body) {
        return StrictBody.read(body, RefusalBody.class, FORM)
                .map(RefusalBody::reason)
                .filter(reason -> !reason.isBlank() && reason.length() <= LONGEST && reason.indexOf('\0') < 0)
                .orElseThrow(() -> StrictBody.notOfForm(FORM));
    }
}
