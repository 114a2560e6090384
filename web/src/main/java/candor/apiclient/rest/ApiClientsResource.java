package candor.apiclient.rest;

import candor.apiclient.ApiClientView;
import candor.apiclient.IssuedClient;
import candor.apiclient.OrganizationApiClients;
import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.ListParameters;
import candor.platform.rest.PathId;
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
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clients by which my organization's own programs come in. */
@Path("/organization/clients")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class ApiClientsResource {
    @Inject
    private OrganizationApiClients clients;

    @Context
    private UriInfo uri;

    @GET
    @Operation(summary = "My organization's clients, the latest first, revoked ones too")
    public Slice<ApiClientPayload> list(@BeanParam ListParameters parameters) {
        parameters.check();
        Slice<ApiClientView> found = clients.find(parameters.cursor(), parameters.limit());
        return new Slice<>(found.items().stream().map(ApiClientPayload::of).toList(), found.next());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A client of my organization's")
    public ApiClientPayload one(@PathParam("id") String id) {
        return clients.find(PathId.read(id)).map(ApiClientPayload::of).orElseThrow(Answers::notFound);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a client",
            description =
                    "Answers 201 and its secret, which is told this once. Its tools are some of those that the administrators "
                            + "have. Only a person makes clients; 409 if the name was given before")
    public Response make(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ApiClientBody.class)))
                    String body) {
        IssuedClient issued = clients.make(ApiClientBody.read(body));
        return secret(
                Response.created(uri.getAbsolutePathBuilder()
                        .path(issued.client().id().toString())
                        .build()),
                issued);
    }

    @POST
    @Path("{id}/secret")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Give a client another secret",
            description = "The one before is good for nothing from then on; tokens that it has got live for minutes")
    public Response rotate(@PathParam("id") String id) {
        return secret(Response.ok(), clients.rotate(PathId.read(id)).orElseThrow(Answers::notFound));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a client", description = "At once: tokens that it has got open nothing either")
    public void revoke(@PathParam("id") String id) {
        Answers.require(clients.revoke(PathId.read(id)));
    }

    private static Response secret(ResponseBuilder answer, IssuedClient issued) {
        return answer.entity(ApiClientPayload.of(issued))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
