package candor.steward.rest;

import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.PathId;
import candor.steward.KeyDesk;
import candor.steward.NewKey;
import candor.steward.model.KeyRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Collector keys: what is remembered of them, never they themselves. */
@Path("/steward/collector-keys")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class CollectorKeysResource {
    @Inject
    private KeyDesk desk;

    @Context
    private UriInfo uri;

    @GET
    @Operation(summary = "Collector keys, the newest first, with when they were last used to the minute")
    public Slice<KeyRow> list(@BeanParam OrganizationParameters parameters) {
        parameters.check();
        return desk.list(parameters.organization(), false, parameters.cursor(), parameters.limit());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a key of a license's software, a deployment or the website",
            description = "The answer shows the key, this once")
    public Response make(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = KeyBody.class)))
                    String body) {
        NewKey made = desk.make(KeyBody.read(body));
        return shownOnce(made, uri.getAbsolutePathBuilder());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A collector key, never the key itself")
    public KeyRow one(@PathParam("id") String id) {
        return desk.find(PathId.read(id)).orElseThrow(Answers::notFound);
    }

    @POST
    @Path("{id}/rotate")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Make a key that takes over from this one",
            description = "This one is taken until the moment given, at most 90 days ahead, and refused from then on;"
                    + " without one at once. The answer shows the new key, this once")
    public Response rotate(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = RotationBody.class))) String body) {
        UUID key = PathId.read(id);
        NewKey made = desk.rotate(key, RotationBody.read(body)).orElseThrow(Answers::notFound);
        return shownOnce(made, uri.getBaseUriBuilder().path(CollectorKeysResource.class));
    }

    @POST
    @Path("{id}/revoke")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Take a key back", description = "Every node refuses it from the next request on")
    public KeyRow revoke(@PathParam("id") String id) {
        return desk.revoke(PathId.read(id)).orElseThrow(Answers::notFound);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "The same", description = "The key stays in the list as one that is refused")
    public void remove(@PathParam("id") String id) {
        revoke(id);
    }

    private static Response shownOnce(NewKey made, UriBuilder keys) {
        return Response.created(keys.path(made.row().id().toString()).build())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(NewKeyPayload.of(made))
                .build();
    }
}
