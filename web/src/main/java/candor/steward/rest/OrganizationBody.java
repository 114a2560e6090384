package candor.steward.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import candor.steward.OrganizationName;
import org.jspecify.annotations.Nullable;

/**
 * An organization to be.
 *
 * @param name        short: small letters, digits and hyphens, at most 63; never changes
 * @param displayName for people, 1 to 200 characters
 */
public record OrganizationBody(
        @Nullable String name, @Nullable String displayName) {
    private static final String FORM = "{\"name\": \"acme\", \"displayName\": \"Acme Architects\"}";

    /** @throws ProblemException {@code 400} */
    static OrganizationBody read(@Nullable String body) {
        OrganizationBody read =
                StrictBody.read(body, OrganizationBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        if (read.name == null || read.displayName == null) {
            throw StrictBody.notOfForm(FORM);
        }
        return read;
    }

    OrganizationName shortName() {
        try {
            return new OrganizationName(String.valueOf(name));
        } catch (IllegalArgumentException notShort) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/name");
        }
    }
}
