package candor.erasure.rest;

import candor.erasure.DeletionRules;
import candor.erasure.RulesView;
import candor.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organization asks of deletions that its administrators order. */
@Path("/organization/erasure-settings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "Organization")
public class DeletionRulesResource {
    @Inject
    private DeletionRules rules;

    @GET
    @Operation(
            summary = "How long deletions can be undone, and whether two administrators are needed",
            description = "Needs the tool DELETE or VIEW.")
    public RulesView find() {
        return rules.find();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set them",
            description =
                    "200 and what holds now. Where two administrators are needed, weaker rules need them, too: 202, and "
                            + "\"pending\" until another one approves. Needs the tool DELETE")
    public Response set(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RulesBody.class)))
                    String body) {
        RulesView now = rules.set(RulesBody.read(body));
        return Response.status(now.pending() == null ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(now)
                .build();
    }

    @POST
    @Path("approve")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Approve the weaker rules that another administrator proposed")
    public RulesView approve() {
        return rules.approve();
    }

    @POST
    @Path("refuse")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Refuse the weaker rules that wait for approval, or take one's own back")
    public RulesView refuse() {
        return rules.refuse();
    }
}
