package candor.members.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param administrator whether the member is to be an administrator */
public record MemberChange(@Nullable Boolean administrator) {
    private static final String FORM = "{\"administrator\": true}";

    /** @throws ProblemException {@code 400} */
    static boolean administrator(@Nullable String body) {
        return StrictBody.read(body, MemberChange.class, FORM)
                .map(MemberChange::administrator)
                .orElseThrow(() -> StrictBody.notOfForm(FORM));
    }
}
