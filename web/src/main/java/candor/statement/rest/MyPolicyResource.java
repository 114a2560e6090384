package candor.statement.rest;

import candor.identity.Roles;
import candor.statement.MyPolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the policy means for whoever asks. */
@Path("/me/policy")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "My data")
public class MyPolicyResource {
    @Inject
    private MyPolicy policy;

    @GET
    @Operation(
            summary = "The rules in force for me now",
            description =
                    "The policy version in force, clause by clause, each with what is decided under it of data about "
                            + "me that is made and arrives this moment; my licenses; the service agreement of my organization "
                            + "beside what would hold without it, and what its administrators leave out besides. Who has no "
                            + "license is told the website's rules.")
    public MyPolicyPayload read() {
        return MyPolicyPayload.of(policy.current());
    }
}
