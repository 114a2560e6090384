package candor.steward.rest;

import candor.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of lists that can be searched, or restricted to an organization. */
public class DeskParameters extends ListParameters {
    @QueryParam("q")
    @Parameter(description = "text that a name or reference contains")
    private @Nullable String text;

    @QueryParam("organization")
    @Parameter(description = "short name of an organization")
    private @Nullable String organization;

    @Override
    protected boolean isListed(String name) {
        return Set.of("q", "organization").contains(name) || super.isListed(name);
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String organization() {
        return organization == null || organization.isEmpty() ? null : organization;
    }
}
