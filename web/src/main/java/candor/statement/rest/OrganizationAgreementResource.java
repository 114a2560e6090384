package candor.statement.rest;

import candor.identity.Roles;
import candor.statement.OrganizationAgreement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is agreed with one's organization. */
@Path("/organization/agreement")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class OrganizationAgreementResource {
    @Inject
    private OrganizationAgreement agreement;

    @GET
    @Operation(
            summary = "The service agreement of my organization, beside the general policy",
            description =
                    "The agreement in force with its dates, category by category beside what would hold without it, the tools it "
                            + "grants, and every version there was or will be. With none in force agreement is null, and the categories "
                            + "say what the general policy does. Needs no tool.")
    public OrganizationAgreementPayload read() {
        return OrganizationAgreementPayload.of(agreement.find());
    }
}
