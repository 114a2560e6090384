package candor.audit.rest;

import candor.audit.OrganizationAccesses;
import candor.identity.Roles;
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

/** Who looked at what is held for one's organization (R19). */
@Path("/organization/accesses")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class OrganizationAccessesResource {
    @Inject
    private OrganizationAccesses accesses;

    @GET
    @Operation(
            summary = "Who looked at the records of my organization, newest first",
            description =
                    "Each look by administrators or staff, with why, through which filter and whose records; by user, from and to of "
                            + "the look. Shows no record and is no look itself. Needs no tool.")
    public LookListPayload list(@BeanParam LookParameters parameters) {
        return LookListPayload.of(accesses.find(parameters.search()));
    }
}
