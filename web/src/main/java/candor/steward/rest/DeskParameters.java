package candor.steward.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of lists that can be searched, or restricted to an organization. */
public class DeskParameters extends SearchParameters {
    @QueryParam("organization")
    @Parameter(description = "short name of an organization")
    private @Nullable String organization;

    @Override
    protected boolean isListed(String name) {
        return name.equals("organization") || super.isListed(name);
    }

    @Nullable
    String organization() {
        return organization == null || organization.isEmpty() ? null : organization;
    }
}
