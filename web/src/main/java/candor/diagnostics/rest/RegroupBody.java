package candor.diagnostics.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be merged into a group, or taken out of it. @param id of the other group, or of the signature */
public record RegroupBody(@Nullable String id) {
    private static final String FORM = "{\"id\": …}";

    /** @throws ProblemException {@code 400} */
    static UUID read(@Nullable String body) {
        RegroupBody read = StrictBody.read(body, RegroupBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        try {
            return UUID.fromString(read.id == null ? "" : read.id);
        } catch (IllegalArgumentException none) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/id");
        }
    }
}
