package candor.steward.rest;

import candor.licensing.model.SourceOrigin;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a key is to be of: one of the three.
 *
 * @param license    id of the license whose software it is
 * @param deployment id of the deployment
 * @param website    true
 */
public record KeyBody(
        @Nullable String license,
        @Nullable String deployment,
        @Nullable Boolean website) {
    private static final String FORM = "{\"license\": \"id\"}, {\"deployment\": \"id\"} or {\"website\": true}";

    /** @throws ProblemException {@code 400} */
    static SourceOrigin read(@Nullable String body) {
        KeyBody read = StrictBody.read(body, KeyBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        int said = (read.license == null ? 0 : 1)
                + (read.deployment == null ? 0 : 1)
                + (Boolean.TRUE.equals(read.website) ? 1 : 0);
        if (said != 1 || Boolean.FALSE.equals(read.website)) {
            throw StrictBody.notOfForm(FORM);
        }
        if (read.license != null) {
            return SourceOrigin.license(id(read.license, "/license"));
        }
        return read.deployment == null
                ? SourceOrigin.WEBSITE
                : SourceOrigin.deployment(id(read.deployment, "/deployment"));
    }

    private static UUID id(String text, String pointer) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new ProblemException(ProblemType.BAD_REQUEST, pointer);
        }
    }
}
