package candor.records.rest;

import candor.identity.Roles;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.records.OrganizationRecords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The records of the caller's organization; every look is recorded (R19). */
@Path("/organization/records")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ORG_ADMIN)
@Tag(name = "My organization")
public class OrganizationRecordsResource {
    @Inject
    private OrganizationRecords records;

    @GET
    @Operation(
            summary = "Records of my organization, newest first",
            description = "Filtered by surface, category, from, to, user, q; next is the cursor of the following page")
    @Parameter(name = "surface", in = ParameterIn.QUERY)
    @Parameter(name = "category", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "earliest moment of occurrence, RFC 3339")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "first moment of occurrence that is too late, RFC 3339")
    @Parameter(name = "user", in = ParameterIn.QUERY, description = "sign-in name of a member")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "text in the content, whatever its case")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500, 50 if absent")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    public RecordListPayload list(@Context UriInfo uri) {
        return RecordListPayload.of(records.find(RecordQuery.read(uri.getQueryParameters(), true)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A record of my organization, with its basis")
    public RecordPayload one(@PathParam("id") String id) {
        return records.record(RecordId.read(id))
                .map(RecordPayload::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
