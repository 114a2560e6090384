package candor.steward.rest;

import candor.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of lists that can be searched. */
public class SearchParameters extends ListParameters {
    @QueryParam("q")
    @Parameter(description = "text that a name or reference contains")
    private @Nullable String text;

    @Override
    protected boolean isListed(String name) {
        return name.equals("q") || super.isListed(name);
    }

    @Nullable
    String text() {
        return text;
    }
}
