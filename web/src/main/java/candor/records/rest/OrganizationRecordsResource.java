package candor.records.rest;

import candor.identity.Roles;
import candor.platform.rest.Answers;
import candor.platform.rest.Explained;
import candor.platform.rest.PathId;
import candor.records.OrganizationRecords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The records of the caller's organization; every look is recorded (R19). */
@Path("/organization/records")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Explained
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "My organization")
public class OrganizationRecordsResource {
    @Inject
    private OrganizationRecords records;

    @GET
    @Operation(
            summary = "Records of my organization, newest first",
            description = "Filtered by surface, category, from, to, user, q; next is the cursor of the following page")
    public RecordListPayload list(@BeanParam MemberRecordParameters parameters) {
        return RecordListPayload.of(records.find(parameters.search()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A record of my organization, with its basis")
    public RecordPayload one(@PathParam("id") String id) {
        return records.record(PathId.read(id)).map(RecordPayload::of).orElseThrow(Answers::notFound);
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The bytes of one of the organization's assets")
    public Response content(@PathParam("id") String id) {
        return ContentResponse.of(records.content(PathId.read(id)));
    }
}
