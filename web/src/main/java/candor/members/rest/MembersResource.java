package candor.members.rest;

import candor.identity.Roles;
import candor.members.AdministratorRole;
import candor.members.MemberInvitations;
import candor.members.MemberRemoval;
import candor.members.MemberView;
import candor.members.OrganizationMembers;
import candor.members.model.MemberSearch;
import candor.platform.Slice;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** The people of one's organization. */
@Path("/organization/members")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class MembersResource {
    @Inject
    private OrganizationMembers members;

    @Inject
    private MemberInvitations invitations;

    @Inject
    private MemberRemoval removal;

    @Inject
    private AdministratorRole role;

    @Context
    private UriInfo uri;

    @GET
    @Operation(
            summary = "Who belongs to my organization, and how much is held of each",
            description = "Needs the tool VIEW; the people see that it was looked at.")
    public Slice<MemberPayload> list(@BeanParam MemberParameters parameters) {
        MemberSearch search = parameters.search();
        Slice<MemberView> found = members.find(search, parameters.cursor(), parameters.limit());
        return new Slice<>(found.items().stream().map(MemberPayload::of).toList(), found.next());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A member of my organization")
    public MemberPayload one(@PathParam("id") String id) {
        return members.find(PathId.read(id)).map(MemberPayload::of).orElseThrow(MembersResource::notFound);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invite somebody",
            description =
                    "Answers 201 and the member's address in Location. The identity provider writes to the person, who chooses a "
                            + "password. 409 if the name or the address is taken; 429 with Retry-After after too many within an hour; 503 if the identity provider cannot do it now: then nothing was stored")
    public Response invite(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InvitationBody.class)))
                    String body) {
        UUID id = invitations.invite(InvitationBody.read(body));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a member an administrator, or an administrator a member",
            description = "403 for oneself")
    public void change(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MemberChange.class)))
                    String body) {
        if (!role.set(PathId.read(id), MemberChange.administrator(body))) {
            throw notFound();
        }
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove a member",
            description =
                    "Ends the work under the organization's licenses and every right in it; what was collected stays. 403 for oneself")
    public void remove(@PathParam("id") String id) {
        if (!removal.remove(PathId.read(id))) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
