package candor.export.rest;

import candor.export.ExportView;
import candor.export.MyExports;
import candor.identity.Roles;
import candor.platform.StoredBytes;
import candor.platform.rest.PathId;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One's own data to take away. */
@Path("/me/exports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "My data")
public class MyExportsResource {
    @Inject
    private MyExports exports;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    /** The latest, newest first; no more are shown than these. */
    public record ExportList(
            List<ExportView> items, @Nullable String next) {}

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Order a copy of my data",
            description = "202 and its address in Location. While one is under way, that one is the answer")
    public Response order(
            @RequestBody(content = @Content(schema = @Schema(implementation = ExportRequest.class))) String body) {
        String language = headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(java.util.Locale::getLanguage)
                .orElse("en");
        UUID id = exports.order(ExportRequest.read(body), language);
        return Response.accepted()
                .location(uri.getBaseUriBuilder()
                        .path("me/exports")
                        .path(id.toString())
                        .build())
                .build();
    }

    @GET
    @Operation(summary = "My latest exports, newest first")
    public ExportList list() {
        return new ExportList(exports.list(), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An export: its state, how far it has come, until when it can be fetched")
    public ExportView one(@PathParam("id") String id) {
        return exports.find(PathId.read(id)).orElseThrow(MyExportsResource::notFound);
    }

    @GET
    @Path("{id}/content")
    @Produces("application/zip")
    @Operation(summary = "The ZIP, until it expires")
    public Response content(@PathParam("id") String id) {
        StoredBytes bytes = exports.content(PathId.read(id)).orElseThrow(MyExportsResource::notFound);
        return Response.ok((StreamingOutput) bytes::writeTo, "application/zip")
                .header(HttpHeaders.CONTENT_LENGTH, bytes.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"candor-export.zip\"")
                .tag(new EntityTag(bytes.sha256()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Cancel an export that is under way, or remove one that has ended")
    public void remove(@PathParam("id") String id) {
        if (!exports.remove(PathId.read(id))) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
