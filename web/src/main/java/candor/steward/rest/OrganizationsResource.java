package candor.steward.rest;

import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.PathId;
import candor.steward.OrganizationDesk;
import candor.steward.model.OrganizationRow;
import candor.steward.model.PersonRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organizations and their people. */
@Path("/steward/organizations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class OrganizationsResource {
    @Inject
    private OrganizationDesk desk;

    @Context
    private UriInfo uri;

    @GET
    @Operation(summary = "Organizations, the newest first; q searches their names")
    public Slice<OrganizationRow> list(@BeanParam DeskParameters parameters) {
        parameters.check();
        return desk.list(parameters.text(), parameters.cursor(), parameters.limit());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add an organization", description = "409 if the name is taken")
    public Response create(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrganizationBody.class)))
                    String body) {
        OrganizationBody read = OrganizationBody.read(body);
        OrganizationRow created = desk.create(read.shortName(), String.valueOf(read.displayName()));
        return Answers.created(uri, created.id(), created);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An organization")
    public OrganizationRow one(@PathParam("id") String id) {
        return desk.find(PathId.read(id)).orElseThrow(Answers::notFound);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give an organization another name for people")
    public OrganizationRow rename(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DisplayNameBody.class)))
                    String body) {
        UUID organization = PathId.read(id);
        return desk.rename(organization, DisplayNameBody.read(body)).orElseThrow(Answers::notFound);
    }

    @GET
    @Path("{id}/people")
    @Operation(summary = "Who belongs to an organization, the newest first; q searches their names")
    public Slice<PersonRow> people(@PathParam("id") String id, @BeanParam SearchParameters parameters) {
        parameters.check();
        return desk.people(PathId.read(id), parameters.text(), parameters.cursor(), parameters.limit())
                .orElseThrow(Answers::notFound);
    }

    @POST
    @Path("{id}/people")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make somebody a member",
            description = "Who is not known yet is known from now on; 409 if they belong to an organization already")
    public Response join(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MemberBody.class)))
                    String body) {
        UUID organization = PathId.read(id);
        UUID person = desk.join(organization, MemberBody.read(body)).orElseThrow(Answers::notFound);
        return Answers.created(uri, person, Map.of("id", person));
    }

    @DELETE
    @Path("{id}/people/{person}")
    @Operation(summary = "Let somebody belong to the organization no more", description = "Their rows stay its own")
    public void leave(@PathParam("id") String id, @PathParam("person") String person) {
        Answers.require(desk.leave(PathId.read(id), PathId.read(person)));
    }
}
