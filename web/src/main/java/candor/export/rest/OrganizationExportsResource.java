package candor.export.rest;

import candor.export.OrganizationExportView;
import candor.export.OrganizationExports;
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

/** An organization's data to take away. */
@Path("/organization/exports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class OrganizationExportsResource {
    @Inject
    private OrganizationExports exports;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    /** The latest, newest first; no more are shown than these. */
    public record ExportList(
            List<OrganizationExportView> items, @Nullable String next) {}

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Order a copy of what is held for my organization",
            description =
                    "202 and its address in Location. While one of mine is under way, that one is the answer. Needs the tool EXPORT, as all "
                            + "that follows; each person whose records are in it sees that I took them")
    public Response order(
            @RequestBody(content = @Content(schema = @Schema(implementation = OrganizationExportBody.class)))
                    String body) {
        String language = headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(java.util.Locale::getLanguage)
                .orElse("en");
        UUID id = exports.order(OrganizationExportBody.read(body), language);
        return Response.accepted()
                .location(uri.getBaseUriBuilder()
                        .path("organization/exports")
                        .path(id.toString())
                        .build())
                .build();
    }

    @GET
    @Operation(summary = "The latest exports that I ordered, newest first")
    public ExportList list() {
        return new ExportList(exports.list(), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An export: its state, how far it has come, until when it can be fetched")
    public OrganizationExportView one(@PathParam("id") String id) {
        return exports.find(PathId.read(id)).orElseThrow(OrganizationExportsResource::notFound);
    }

    @GET
    @Path("{id}/content")
    @Produces("application/zip")
    @Operation(summary = "The ZIP, until it expires")
    public Response content(@PathParam("id") String id) {
        StoredBytes bytes = exports.content(PathId.read(id)).orElseThrow(OrganizationExportsResource::notFound);
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
