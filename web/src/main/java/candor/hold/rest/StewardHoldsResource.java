package candor.hold.rest;

import candor.hold.HoldView;
import candor.hold.StewardHolds;
import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.ListParameters;
import candor.platform.rest.PathId;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Legal holds: what they reach is neither deleted nor reduced before they are lifted. */
@Path("/steward/holds")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class StewardHoldsResource {
    @Inject
    private StewardHolds holds;

    @Context
    private UriInfo uri;

    @GET
    @Operation(summary = "All holds, the newest first; lifted ones stay")
    public Slice<HoldView> list(@BeanParam ListParameters parameters) {
        parameters.check();
        return holds.list(parameters.cursor(), parameters.limit());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A hold, and how many records it keeps now")
    public HoldView one(@PathParam("id") String id) {
        return holds.find(PathId.read(id)).orElseThrow(Answers::notFound);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set a hold on what is held of a person or of an organization",
            description =
                    "201 and its address in Location. From then on nothing that it reaches is deleted, expires or is reduced; "
                            + "deletions under way that meet it wait")
    public Response set(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HoldBody.class)))
                    String body) {
        UUID id = holds.set(HoldBody.read(body));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @POST
    @Path("{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lift a hold", description = "For a reason; 409 if it is lifted already")
    public void lift(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LiftBody.class)))
                    String body) {
        UUID hold = PathId.read(id);
        String reason = LiftBody.reason(body);
        if (reason.isBlank() || reason.length() > 2000 || reason.indexOf('\0') >= 0) {
            throw LiftBody.withoutReason();
        }
        boolean lifted = holds.lift(hold, reason).orElseThrow(Answers::notFound);
        if (!lifted) {
            throw new ProblemException(ProblemType.TOO_LATE);
        }
    }
}
