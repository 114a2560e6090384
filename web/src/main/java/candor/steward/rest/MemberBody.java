package candor.steward.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param user a sign-in name */
public record MemberBody(@Nullable String user) {
    private static final String FORM = "{\"user\": \"dana\"}";

    /** @throws ProblemException {@code 400} */
    static String read(@Nullable String body) {
        return StrictBody.read(body, MemberBody.class, FORM)
                .map(MemberBody::user)
                .orElseThrow(() -> StrictBody.notOfForm(FORM));
    }
}
