package candor.steward.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import candor.policy.model.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * A deployment to be.
 *
 * @param name         1 to 100 characters
 * @param hosting      {@code SHARED}, {@code PRIVATE_VENDOR_MANAGED} or {@code PRIVATE_CUSTOMER_MANAGED}; never changes
 * @param organization short name of whom it runs for; of a private one, and of no other
 */
public record DeploymentBody(
        @Nullable String name,
        @Nullable String hosting,
        @Nullable String organization) {
    private static final String FORM =
            "{\"name\": \"acme-private\", \"hosting\": \"PRIVATE_VENDOR_MANAGED\", \"organization\": \"acme\"}";

    /** @throws ProblemException {@code 400} */
    static DeploymentBody read(@Nullable String body) {
        DeploymentBody read =
                StrictBody.read(body, DeploymentBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        if (read.name == null) {
            throw StrictBody.notOfForm(FORM);
        }
        return read;
    }

    Hosting where() {
        try {
            return Hosting.valueOf(String.valueOf(hosting));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/hosting");
        }
    }
}
