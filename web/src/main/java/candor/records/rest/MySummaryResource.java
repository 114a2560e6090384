package candor.records.rest;

import candor.identity.Roles;
import candor.records.MySummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held about oneself, in numbers. */
@Path("/me/summary")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "My data")
public class MySummaryResource {
    @Inject
    private MySummary summary;

    @GET
    @Operation(
            summary = "How much is held about me",
            description = "Records and bytes by category and month (UTC) of occurrence")
    public SummaryPayload find() {
        return SummaryPayload.of(summary.find());
    }
}
