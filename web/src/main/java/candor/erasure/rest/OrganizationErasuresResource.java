package candor.erasure.rest;

import candor.erasure.ErasureDecisions;
import candor.erasure.ErasurePreviews;
import candor.erasure.MemberFilter;
import candor.erasure.OrderedErasures;
import candor.erasure.OrganizationErasureView;
import candor.erasure.OrganizationErasures;
import candor.erasure.web.AlarmMeter;
import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.ListParameters;
import candor.platform.rest.PathId;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deletion by the administrators of an organization. */
@Path("/organization/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class OrganizationErasuresResource {
    @Inject
    private ErasurePreviews previews;

    @Inject
    private OrganizationErasures erasures;

    @Inject
    private OrderedErasures ordered;

    @Inject
    private ErasureDecisions decisions;

    @Inject
    private AlarmMeter alarms;

    @Context
    private UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Delete what is held for my organization",
            description =
                    "With \"preview\": true it answers 200, what would go and a token, and changes nothing. With that token it "
                            + "answers 202 and the deletion's address in Location: from then on nobody sees the records; 409 if the token "
                            + "does not go with the filter, or is too old")
    public Response delete(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = OrganizationErasureBody.class)))
                    String body) {
        OrganizationErasureBody request = OrganizationErasureBody.read(body);
        MemberFilter filter = request.wanted();
        if (request.isPreview()) {
            return Response.ok(previews.of(filter)).build();
        }
        UUID order = erasures.order(filter, request.token());
        alarms.count(order);
        return Answers.accepted(uri, order);
    }

    @GET
    @Operation(
            summary = "What my organization's administrators ordered to be deleted, the latest first",
            description = "Needs the tool DELETE or VIEW.")
    public Slice<OrganizationErasureView> list(@BeanParam ListParameters parameters) {
        parameters.check();
        return ordered.list(parameters.cursor(), parameters.limit());
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A deletion: its state, its progress, and what has been deleted so far",
            description = "Needs the tool DELETE or VIEW.")
    public OrganizationErasureView one(@PathParam("id") String id) {
        return ordered.find(PathId.read(id)).orElseThrow(Answers::notFound);
    }

    @GET
    @Path("{id}/certificate")
    @Produces(CertificateAnswer.MEDIA_TYPE)
    @Operation(
            summary = "The signed certificate (JSON Web Signature), once everything is deleted",
            description = "Needs no tool: it is the organization's own proof, whatever its agreement grants by now.")
    public Response certificate(@PathParam("id") String id) {
        return CertificateAnswer.of(ordered.certificate(PathId.read(id)));
    }

    @GET
    @Path("{id}/certificate.pdf")
    @Produces(CertificateAnswer.PDF)
    @Operation(
            summary = "The certificate to be printed, with the signed one inside",
            description = "In the language of Accept-Language. Needs no tool, as the signed one.")
    public Response printed(@PathParam("id") String id, @Context HttpHeaders headers) {
        return CertificateAnswer.printed(ordered.certificate(PathId.read(id)), headers);
    }

    @POST
    @Path("{id}/approve")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Approve a deletion that another administrator ordered",
            description =
                    "Where the organization demands two of them; nobody approves their own. From then on nobody sees the records")
    public void approve(@PathParam("id") String id) {
        Answers.require(decisions.approve(PathId.read(id)));
    }

    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse a deletion that another administrator ordered")
    public void refuse(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RefusalBody.class)))
                    String body) {
        Answers.require(decisions.refuse(PathId.read(id), RefusalBody.reason(body)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Undo a deletion, or withdraw one that nobody has approved",
            description = "409 once it has begun")
    public void undo(@PathParam("id") String id) {
        boolean inTime = ordered.undo(PathId.read(id)).orElseThrow(Answers::notFound);
        if (!inTime) {
            throw new ProblemException(ProblemType.TOO_LATE);
        }
    }
}
