package candor.steward.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param displayName for people, 1 to 200 characters */
public record DisplayNameBody(@Nullable String displayName) {
    private static final String FORM = "{\"displayName\": \"Acme Architects\"}";

    /** @throws ProblemException {@code 400} */
    static String read(@Nullable String body) {
        return StrictBody.read(body, DisplayNameBody.class, FORM)
                .map(DisplayNameBody::displayName)
                .orElseThrow(() -> StrictBody.notOfForm(FORM));
    }
}
