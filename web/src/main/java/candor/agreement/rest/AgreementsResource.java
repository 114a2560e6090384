package candor.agreement.rest;

import candor.agreement.AgreementEndings;
import candor.agreement.AgreementProspects;
import candor.agreement.AgreementView;
import candor.agreement.Agreements;
import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.EndBody;
import candor.platform.rest.PathId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of service agreements: written by one steward, in force only once another has approved. */
@Path("/steward/agreements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class AgreementsResource {
    @Inject
    private Agreements agreements;

    @Inject
    private AgreementEndings endings;

    @Inject
    private AgreementProspects prospects;

    @Context
    private UriInfo uri;

    @GET
    @Operation(summary = "All versions of all agreements, drafts too, the latest to come into force first")
    public Slice<AgreementPayload> list(@BeanParam AgreementParameters parameters) {
        parameters.check();
        Slice<AgreementView> found = agreements.list(
                parameters.organization(), parameters.waiting(), parameters.cursor(), parameters.limit());
        return new Slice<>(found.items().stream().map(AgreementPayload::of).toList(), found.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write a version",
            description =
                    "A draft, without force. 400 with the place of what is not in the policy's vocabulary; 422 with place"
                            + " and rule of what no agreement can change; 409 if there is a version for a part of the period")
    public Response draft(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DraftBody.class)))
                    String body) {
        DraftBody read = DraftBody.read(body, true);
        AgreementView draft = agreements.draft(String.valueOf(read.organization()), read.text());
        return Answers.created(uri, draft.id(), AgreementPayload.of(draft));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A version of an agreement, or a draft of one")
    public AgreementPayload one(@PathParam("id") String id) {
        return agreements.find(PathId.read(id)).map(AgreementPayload::of).orElseThrow(Answers::notFound);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write a draft anew",
            description = "Whoever does is its author. 409 if it is no draft, or not the revision that was read")
    public AgreementPayload rewrite(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DraftBody.class)))
                    String body) {
        UUID draft = PathId.read(id);
        DraftBody read = DraftBody.read(body, false);
        return agreements
                .rewrite(draft, read.text(), read.revision())
                .map(AgreementPayload::of)
                .orElseThrow(Answers::notFound);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a draft away", description = "409 if it is no draft")
    public void discard(@PathParam("id") String id) {
        if (!agreements.discard(PathId.read(id))) {
            throw Answers.notFound();
        }
    }

    @POST
    @Path("{id}/approve")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Give a draft force",
            description =
                    "From its start on, or from now on where that has passed. 403 for its author; 409 if it is no draft, not"
                            + " the revision that was read, over already, or if there is a version for a part of its period")
    public AgreementPayload approve(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ApprovalBody.class))) String body) {
        UUID draft = PathId.read(id);
        return agreements
                .approve(draft, ApprovalBody.read(body))
                .map(AgreementPayload::of)
                .orElseThrow(Answers::notFound);
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose to end a version early",
            description = "It ends once another steward approves. 409 if it ends earlier anyway")
    public AgreementPayload proposeEnd(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EndBody.class)))
                    String body) {
        UUID agreement = PathId.read(id);
        return answer(endings.propose(agreement, EndBody.read(body)), id);
    }

    @POST
    @Path("{id}/end/approve")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Approve that a version ends early",
            description = "At the moment that was proposed, or now where that has passed. 403 for who proposed it")
    public AgreementPayload approveEnd(@PathParam("id") String id) {
        return answer(endings.approve(PathId.read(id)), id);
    }

    @DELETE
    @Path("{id}/end")
    @Operation(summary = "Take the proposal back")
    public AgreementPayload withdrawEnd(@PathParam("id") String id) {
        return answer(endings.withdraw(PathId.read(id)), id);
    }

    private AgreementPayload answer(boolean found, String id) {
        if (!found) {
            throw Answers.notFound();
        }
        return one(id);
    }

    @GET
    @Path("{id}/comparison")
    @Operation(summary = "What a version changes against the general policy and the version before it")
    public ComparisonPayload comparison(@PathParam("id") String id) {
        return prospects.comparison(PathId.read(id)).map(ComparisonPayload::of).orElseThrow(Answers::notFound);
    }

    @POST
    @Path("{id}/simulation")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "What a version would have done to what arrived last month and is held",
            description = "Changes nothing. Counts the newest 50,000 reports at most, and says since when")
    public SimulationPayload simulate(@PathParam("id") String id) {
        return prospects.simulate(PathId.read(id)).map(SimulationPayload::of).orElseThrow(Answers::notFound);
    }
}
