package candor.reapplication.rest;

import candor.identity.Roles;
import candor.platform.rest.Answers;
import candor.platform.rest.PathId;
import candor.reapplication.AgreementReapplication;
import candor.reapplication.RunView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far agreements that are applied to what is held have come; any node answers. */
@Path("/steward/reapplications")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class ReapplicationsResource {
    @Inject
    private AgreementReapplication reapplication;

    @GET
    @Path("{id}")
    @Operation(summary = "A run: its state, how far it has come, what it took out")
    public RunView one(@PathParam("id") String id) {
        return reapplication.run(PathId.read(id)).orElseThrow(Answers::notFound);
    }
}
