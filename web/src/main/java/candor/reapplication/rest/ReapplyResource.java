package candor.reapplication.rest;

import candor.identity.Roles;
import candor.platform.rest.Answers;
import candor.platform.rest.PathId;
import candor.reapplication.AgreementReapplication;
import candor.reapplication.Counts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An agreement applied to what is held (R11). */
@Path("/steward/agreements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class ReapplyResource {
    @Inject
    private AgreementReapplication reapplication;

    @Context
    private UriInfo uri;

    /** What a preview answers. */
    public record Preview(Counts counts) {}

    @POST
    @Path("{id}/reapply")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Apply the agreement in force to what is already held",
            description =
                    "With preview, 200 and counts of what would go; without, 202 and the run's address in Location")
    public Response reapply(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReapplyRequest.class))) String body) {
        UUID agreement = PathId.read(id);
        if (ReapplyRequest.read(body).isPreview()) {
            return Response.ok(new Preview(reapplication.preview(agreement).orElseThrow(Answers::notFound)))
                    .build();
        }
        UUID run = reapplication.order(agreement).orElseThrow(Answers::notFound);
        return Response.accepted()
                .location(uri.getBaseUriBuilder()
                        .path("steward/reapplications")
                        .path(run.toString())
                        .build())
                .build();
    }
}
