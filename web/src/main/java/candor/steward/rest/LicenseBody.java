package candor.steward.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param reference the license's name for people, 1 to 100 characters */
public record LicenseBody(@Nullable String reference) {
    private static final String FORM = "{\"reference\": \"L-2026-001\"}";

    /** @throws ProblemException {@code 400} */
    static String read(@Nullable String body) {
        return StrictBody.read(body, LicenseBody.class, FORM)
                .map(LicenseBody::reference)
                .orElseThrow(() -> StrictBody.notOfForm(FORM));
    }
}
