package candor.reapplication.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/** @param preview whether only to count; absent: the run is ordered */
public record ReapplyRequest(@Nullable Boolean preview) {
    private static final String FORM = "{\"preview\": true}";

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }

    /** @throws ProblemException {@code 400} */
    static ReapplyRequest read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return new ReapplyRequest(null);
        }
        return StrictBody.read(body, ReapplyRequest.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
    }
}
