package candor.retention.rest;

import candor.identity.Roles;
import candor.retention.OrganizationRetention;
import candor.retention.OrganizationRetentionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of an organization's records' periods. */
@Path("/organization/retention")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class OrganizationRetentionResource {
    @Inject
    private OrganizationRetention retention;

    @GET
    @Operation(summary = "What goes in the next 30 days by category, and what the latest runs have removed")
    public OrganizationRetentionView find() {
        return retention.find();
    }
}
