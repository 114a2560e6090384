package candor.steward.rest;

import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.EndBody;
import candor.platform.rest.PathId;
import candor.steward.AssignmentDesk;
import candor.steward.LicenseDesk;
import candor.steward.model.LicenseRow;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Licenses, what they are over time, and who works under them (R12). */
@Path("/steward/licenses")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class LicensesResource {
    @Inject
    private LicenseDesk desk;

    @Inject
    private AssignmentDesk assigned;

    @Context
    private UriInfo uri;

    @GET
    @Operation(summary = "Licenses as they are now, the newest first; q searches their references")
    public Slice<LicenseRow> list(@BeanParam DeskParameters parameters) {
        parameters.check();
        return desk.list(parameters.text(), parameters.organization(), parameters.cursor(), parameters.limit());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a license",
            description = "Nothing is kept under it until it has a term; 409 if the reference is taken")
    public Response create(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LicenseBody.class)))
                    String body) {
        LicenseRow created = desk.create(LicenseBody.read(body));
        return Answers.created(uri, created.id(), created);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A license and all that it ever was, the latest first")
    public LicensePayload one(@PathParam("id") String id) {
        UUID license = PathId.read(id);
        LicenseRow found = desk.find(license).orElseThrow(Answers::notFound);
        return LicensePayload.of(found, desk.terms(license));
    }

    @POST
    @Path("{id}/terms")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what a license is for a period",
            description = "409 if for a part of the period it has been said already: end that first")
    public Response addTerm(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TermBody.class)))
                    String body) {
        UUID license = PathId.read(id);
        TermBody read = TermBody.read(body);
        UUID term = desk.addTerm(license, read.licenseType(), read.organization(), read.start(), read.end())
                .orElseThrow(Answers::notFound);
        return Answers.created(uri, term, Map.of("id", term));
    }

    @POST
    @Path("{id}/terms/{term}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End what a license is", description = "Not before now; 409 if it ends earlier anyway")
    public void endTerm(
            @PathParam("id") String id,
            @PathParam("term") String term,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EndBody.class)))
                    String body) {
        UUID license = PathId.read(id);
        Answers.require(desk.endTerm(license, PathId.read(term), EndBody.read(body)));
    }

    @GET
    @Path("{id}/assignments")
    @Operation(summary = "Who works or worked under a license, the latest first; q searches their names")
    public Slice<LicensePayload.Assignment> assignments(
            @PathParam("id") String id, @BeanParam SearchParameters parameters) {
        parameters.check();
        return assigned.assignments(PathId.read(id), parameters.text(), parameters.cursor(), parameters.limit())
                .map(found -> new Slice<>(
                        found.items().stream()
                                .map(LicensePayload.Assignment::of)
                                .toList(),
                        found.next()))
                .orElseThrow(Answers::notFound);
    }

    @POST
    @Path("{id}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Assign somebody to a license for a period",
            description = "409 if they are assigned for a part of the period already")
    public Response assign(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssignmentBody.class)))
                    String body) {
        UUID license = PathId.read(id);
        AssignmentBody read = AssignmentBody.read(body);
        UUID assignment = assigned.assign(license, String.valueOf(read.user()), read.start(), read.end())
                .orElseThrow(Answers::notFound);
        return Answers.created(uri, assignment, Map.of("id", assignment));
    }

    @POST
    @Path("{id}/assignments/{assignment}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End an assignment", description = "Not before now; 409 if it ends earlier anyway")
    public void endAssignment(
            @PathParam("id") String id,
            @PathParam("assignment") String assignment,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EndBody.class)))
                    String body) {
        UUID license = PathId.read(id);
        Answers.require(assigned.endAssignment(license, PathId.read(assignment), EndBody.read(body)));
    }
}
