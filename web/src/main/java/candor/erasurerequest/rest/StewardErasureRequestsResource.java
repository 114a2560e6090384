package candor.erasurerequest.rest;

import candor.erasurerequest.RequestToDecide;
import candor.erasurerequest.StewardErasureRequests;
import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.ListParameters;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests for deletion of people without an organization, and requests that nobody decides in theirs. */
@Path("/steward/erasure-requests")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class StewardErasureRequestsResource {
    @Inject
    private StewardErasureRequests requests;

    @GET
    @Operation(
            summary = "Requests that wait for a decision, the earliest deadline first",
            description =
                    "Of an organization's members only what its administrators cannot decide, or have not with ten days left.")
    public Slice<RequestToDecide> list(@BeanParam ListParameters parameters) {
        return QueueAnswers.list(requests, parameters);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A request that waits, and what its approval would delete now")
    public RequestToDecide one(@PathParam("id") String id) {
        return QueueAnswers.one(requests, id);
    }

    @POST
    @Path("{id}/approve")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Approve a request", description = "Orders the deletion; nobody approves their own")
    public void approve(@PathParam("id") String id) {
        QueueAnswers.approve(requests, id);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reject a request",
            description = "The reason is shown to the person; nobody rejects their own")
    public void reject(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RejectionBody.class)))
                    String body) {
        QueueAnswers.reject(requests, id, body);
    }
}
