package candor.export.rest;

import candor.export.ExportView;
import candor.export.MyExports;
import candor.export.model.ExportFilter;
import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Order a copy of my data",
            description = "202 and its address in Location. While one is under way, that one is the answer")
    public Response order(
            @RequestBody(content = @Content(schema = @Schema(implementation = ExportRequest.class))) String body) {
        UUID id = exports.order(ExportRequest.read(body), Answers.language(headers));
        return Answers.accepted(uri, id);
    }

    @GET
    @Operation(summary = "My latest exports, newest first")
    public Slice<ExportView<ExportFilter>> list() {
        return ExportAnswers.list(exports);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An export: its state, how far it has come, until when it can be fetched")
    public ExportView<ExportFilter> one(@PathParam("id") String id) {
        return ExportAnswers.one(exports, id);
    }

    @GET
    @Path("{id}/content")
    @Produces(ExportAnswers.ZIP)
    @Operation(summary = "The ZIP, until it expires")
    public Response content(@PathParam("id") String id) {
        return ExportAnswers.content(exports, id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Cancel an export that is under way, or remove one that has ended")
    public void remove(@PathParam("id") String id) {
        ExportAnswers.remove(exports, id);
    }
}
