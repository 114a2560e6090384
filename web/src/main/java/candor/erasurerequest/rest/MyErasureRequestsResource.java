package candor.erasurerequest.rest;

import candor.erasure.rest.CertificateAnswer;
import candor.erasurerequest.ErasureRequestView;
import candor.erasurerequest.MyErasureRequests;
import candor.identity.Roles;
import candor.identity.web.MailAddress;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.PathId;
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

/** One's own requests for deletion. */
@Path("/me/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "My data")
public class MyErasureRequestsResource {
    @Inject
    private MyErasureRequests requests;

    @Inject
    private MailAddress address;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for the deletion of what is held about me",
            description =
                    "202 and its address in Location; 409 while another one has not ended. A steward decides on it, or, for a "
                            + "member of an organization, its administrators")
    public Response ask(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ErasureRequestBody.class)))
                    String body) {
        UUID id = requests.ask(ErasureRequestBody.read(body), Answers.language(headers), address.ofCaller());
        return Answers.accepted(uri, id);
    }

    /** No more are shown than the latest. */
    @GET
    @Operation(summary = "My latest requests for deletion, newest first")
    public Slice<ErasureRequestView> list() {
        return new Slice<>(requests.list(), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A request: its state, what was decided, how far the deletion is")
    public ErasureRequestView one(@PathParam("id") String id) {
        return requests.find(PathId.read(id)).orElseThrow(Answers::notFound);
    }

    @GET
    @Path("{id}/certificate")
    @Produces(CertificateAnswer.MEDIA_TYPE)
    @Operation(summary = "The signed certificate (JSON Web Signature), once everything is deleted")
    public Response certificate(@PathParam("id") String id) {
        return CertificateAnswer.of(requests.certificate(PathId.read(id)));
    }

    @GET
    @Path("{id}/certificate.pdf")
    @Produces(CertificateAnswer.PDF)
    @Operation(
            summary = "The certificate to be printed, with the signed one inside",
            description = "In the language of Accept-Language")
    public Response printed(@PathParam("id") String id) {
        return CertificateAnswer.printed(requests.certificate(PathId.read(id)), headers);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Withdraw a request, or undo its deletion",
            description = "409 once it has ended, or its deletion has begun")
    public void takeBack(@PathParam("id") String id) {
        Answers.require(requests.takeBack(PathId.read(id)));
    }
}
