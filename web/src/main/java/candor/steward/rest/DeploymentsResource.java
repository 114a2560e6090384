package candor.steward.rest;

import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.steward.DeploymentDesk;
import candor.steward.model.DeploymentRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deployments of the cloud services. */
@Path("/steward/deployments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class DeploymentsResource {
    @Inject
    private DeploymentDesk desk;

    @Context
    private UriInfo uri;

    @GET
    @Operation(summary = "Deployments, the newest first; q searches their names")
    public Slice<DeploymentRow> list(@BeanParam DeskParameters parameters) {
        parameters.check();
        return desk.list(parameters.text(), parameters.organization(), parameters.cursor(), parameters.limit());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a deployment",
            description = "Where it runs and who manages it never changes; 409 if the name is taken")
    public Response create(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DeploymentBody.class)))
                    String body) {
        DeploymentBody read = DeploymentBody.read(body);
        DeploymentRow created = desk.create(String.valueOf(read.name()), read.where(), read.organization());
        return Answers.created(uri, created.id(), created);
    }
}
