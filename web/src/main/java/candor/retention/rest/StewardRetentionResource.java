package candor.retention.rest;

import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.ListParameters;
import candor.retention.RetentionReport;
import candor.retention.StewardRetention;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The daily removal of what is past its period. */
@Path("/steward/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class StewardRetentionResource {
    @Inject
    private StewardRetention retention;

    @GET
    @Operation(summary = "Runs, the latest first, with what they removed by organization and category")
    public Slice<RetentionReport> list(@BeanParam ListParameters parameters) {
        parameters.check();
        return retention.list(parameters.cursor(), parameters.limit());
    }
}
