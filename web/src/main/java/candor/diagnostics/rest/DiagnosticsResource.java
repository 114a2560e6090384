package candor.diagnostics.rest;

import candor.diagnostics.DiagnosticGroups;
import candor.diagnostics.DiagnosticOccurrences;
import candor.diagnostics.GroupView;
import candor.diagnostics.OccurrenceId;
import candor.diagnostics.OccurrenceView;
import candor.diagnostics.TooMuchReadException;
import candor.identity.Roles;
import candor.platform.Slice;
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
import jakarta.ws.rs.PATCH;
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

/** Errors in groups, and what staff makes of them (R18). */
@Path("/diagnostics")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STAFF)
@Tag(name = "Diagnostics")
public class DiagnosticsResource {
    @Inject
    private DiagnosticGroups groups;

    @Inject
    private DiagnosticOccurrences occurrences;

    @Inject
    private RefusedReadings refused;

    @GET
    @Path("groups")
    @Operation(
            summary = "Groups of errors",
            description = "A group of messages alone has no title where none of them may be seen (R18)")
    public Slice<GroupView> groups(@BeanParam GroupParameters parameters) {
        return groups.list(parameters.search());
    }

    @GET
    @Path("groups/{id}")
    @Operation(summary = "A group, with its signatures, tags and notes")
    public GroupView group(@PathParam("id") String id) {
        return groups.find(PathId.read(id)).orElseThrow(DiagnosticsResource::notFound);
    }

    @PATCH
    @Path("groups/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Triage a group", description = "What is absent stays; a note is added")
    public GroupView triage(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TriageBody.class)))
                    String body) {
        return groups.change(PathId.read(id), TriageBody.read(body)).orElseThrow(DiagnosticsResource::notFound);
    }

    @POST
    @Path("groups/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Merge another group into this one",
            description = "The other one, with its state and notes, is no more")
    public GroupView merge(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegroupBody.class)))
                    String body) {
        return groups.merge(RegroupBody.read(body), PathId.read(id)).orElseThrow(DiagnosticsResource::notFound);
    }

    @POST
    @Path("groups/{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take one of several signatures out of a group", description = "Answers the new group")
    public GroupView split(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegroupBody.class)))
                    String body) {
        return groups.split(PathId.read(id), RegroupBody.read(body)).orElseThrow(DiagnosticsResource::notFound);
    }

    @GET
    @Path("groups/{id}/occurrences")
    @Operation(
            summary = "Its occurrences, newest first, masked",
            description = "The look is written down (R19); 429 if too many are read in an hour")
    public Slice<OccurrenceView> occurrences(@PathParam("id") String id, @BeanParam ListParameters parameters) {
        parameters.check();
        try {
            return occurrences
                    .page(PathId.read(id), parameters.cursor(), parameters.limit())
                    .orElseThrow(DiagnosticsResource::notFound);
        } catch (TooMuchReadException alarm) {
            refused.count();
            throw alarm;
        }
    }

    @POST
    @Path("occurrences/{id}/reveal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Show one occurrence as it is, for some minutes",
            description = "The person it is about reads who looked, and why")
    public OccurrenceView reveal(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RevealBody.class)))
                    String body) {
        RevealBody why = RevealBody.read(body);
        try {
            return occurrences.reveal(read(id), why.reason(), why.ticket()).orElseThrow(DiagnosticsResource::notFound);
        } catch (TooMuchReadException alarm) {
            refused.count();
            throw alarm;
        }
    }

    private static OccurrenceId read(String id) {
        try {
            return OccurrenceId.parse(id);
        } catch (IllegalArgumentException none) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
