package candor.audit.rest;

import candor.audit.LookPage;
import candor.audit.MyAccesses;
import candor.identity.Roles;
import candor.platform.rest.ListParameters;
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

/** Who looked at one's records (R19). */
@Path("/me/accesses")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "My data")
public class MyAccessesResource {
    @Inject
    private MyAccesses accesses;

    @GET
    @Operation(summary = "Who looked at my records, newest first", description = "Each look by staff or administrators")
    public LookPage list(@BeanParam ListParameters parameters) {
        parameters.check();
        return accesses.find(parameters.cursor(), parameters.limit());
    }
}
