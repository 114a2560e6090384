package candor.records.rest;

import candor.identity.Roles;
import candor.records.OrganizationSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held for an organization, in numbers. */
@Path("/organization/summary")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class OrganizationSummaryResource {
    @Inject
    private OrganizationSummary summary;

    @GET
    @Operation(
            summary = "How much is held for my organization",
            description = "Records and bytes by category and month (UTC) of occurrence")
    public SummaryPayload find() {
        return SummaryPayload.of(summary.find());
    }
}
