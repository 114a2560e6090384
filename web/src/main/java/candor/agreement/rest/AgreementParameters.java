package candor.agreement.rest;

import candor.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of agreements. */
public class AgreementParameters extends ListParameters {
    @QueryParam("organization")
    @Parameter(description = "short name of an organization")
    private @Nullable String organization;

    @QueryParam("waiting")
    @Parameter(description = "true: only what waits for another steward's approval")
    private @Nullable String waiting;

    @Override
    protected boolean isListed(String name) {
        return name.equals("organization") || name.equals("waiting") || super.isListed(name);
    }

    @Nullable
    String organization() {
        return organization == null || organization.isEmpty() ? null : organization;
    }

    boolean waiting() {
        return Boolean.TRUE.equals(read("waiting", waiting, AgreementParameters::yesOrNo));
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
