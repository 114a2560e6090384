package candor.narrowing.rest;

import candor.identity.Roles;
import candor.narrowing.CollectionNarrowings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is collected for one's organization. */
@Path("/organization/collection")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class CollectionResource {
    @Inject
    private CollectionNarrowings narrowings;

    @GET
    @Operation(summary = "What is left out of what is collected, by the agreement and by its administrators")
    public CollectionPayload read() {
        return CollectionPayload.of(narrowings.current());
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What leaving elements out would have taken away in the last 30 days",
            description = "Of what is held, by element, at most. Changes nothing. Needs the tool MANAGE.")
    public NarrowingPreviewPayload preview(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NarrowingRequest.class)))
                    String body) {
        return NarrowingPreviewPayload.of(
                narrowings.preview(NarrowingRequest.read(body).narrowing()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Leave elements out from the next record on",
            description =
                    "Replaces what the administrators left out before. It narrows within the agreement: what that "
                            + "omits stays omitted, whatever is put here. Needs the tool MANAGE.")
    public CollectionPayload narrow(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NarrowingRequest.class)))
                    String body) {
        return CollectionPayload.of(
                narrowings.narrow(NarrowingRequest.read(body).narrowing()));
    }
}
