package candor.steward.rest;

import candor.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list that can be restricted to an organization. */
public class OrganizationParameters extends ListParameters {
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
