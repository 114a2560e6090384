package candor.agreement.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param revision of the draft that was read: approved is what was seen; absent: whichever there is */
public record ApprovalBody(@Nullable Integer revision) {
    private static final String FORM = "{\"revision\": 0}, or nothing";

    /** @throws ProblemException {@code 400} */
    static @Nullable Integer read(@Nullable String body) {
        return body == null || body.isBlank()
                ? null
                : StrictBody.read(body, ApprovalBody.class, FORM)
                        .orElseThrow(() -> StrictBody.notOfForm(FORM))
                        .revision();
    }
}
