package candor.operations.rest;

import candor.identity.Roles;
import candor.operations.Operations;
import candor.operations.OperationsView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operations at a glance: numbers of the whole cluster. */
@Path("/steward/operations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class OperationsResource {
    @Inject
    private Operations operations;

    @GET
    @Operation(
            summary = "The system in numbers",
            description =
                    "Intake by minute and hour, outcomes, rules, refusals, queues, retention to come, deletions, partitions, health")
    public OperationsView now() {
        return operations.now();
    }
}
