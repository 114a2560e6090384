package candor.reapplication.rest;

import candor.identity.Roles;
import candor.platform.rest.Answers;
import candor.platform.rest.PathId;
import candor.reapplication.NarrowingReapplication;
import candor.reapplication.RunView;
import candor.reapplication.rest.ReapplyResource.Preview;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What administrators leave out, applied to what is already held (R16). */
@Path("/organization/collection/reapply")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class NarrowingReapplicationsResource {
    @Inject
    private NarrowingReapplication reapplication;

    @Context
    private UriInfo uri;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Leave the elements out of what is already held, too",
            description =
                    "With preview, 200 and counts of what would go; without, 202 and the run's address in Location. It cannot be "
                            + "undone. Needs the tool MANAGE; 409 if nothing is left out now.")
    public Response reapply(
            @RequestBody(content = @Content(schema = @Schema(implementation = ReapplyRequest.class))) String body) {
        if (ReapplyRequest.read(body).isPreview()) {
            return Response.ok(new Preview(reapplication.preview())).build();
        }
        return Response.accepted()
                .location(uri.getAbsolutePathBuilder()
                        .path(reapplication.order().toString())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A run: its state, how far it has come, what it took out")
    public RunView one(@PathParam("id") String id) {
        return reapplication.run(PathId.read(id)).orElseThrow(Answers::notFound);
    }
}
