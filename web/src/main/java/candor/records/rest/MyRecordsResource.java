package candor.records.rest;

import candor.identity.Roles;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.records.MyRecords;
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

/** One's own records. */
@Path("/me/records")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "My data")
public class MyRecordsResource {
    @Inject
    private MyRecords records;

    @GET
    @Operation(
            summary = "My records, newest first",
            description = "Filtered by surface, category, from, to, q; next is the cursor of the following page")
    @Parameter(name = "surface", in = ParameterIn.QUERY)
    @Parameter(name = "category", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "earliest moment of occurrence, RFC 3339")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "first moment of occurrence that is too late, RFC 3339")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "text in the content, whatever its case")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500, 50 if absent")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    public RecordListPayload list(@Context UriInfo uri) {
        return RecordListPayload.of(records.find(RecordQuery.read(uri.getQueryParameters(), false)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of my records, with its basis")
    public RecordPayload one(@PathParam("id") String id) {
        return records.record(RecordId.read(id))
                .map(RecordPayload::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
