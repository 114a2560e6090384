package candor.records.rest;

import candor.identity.Roles;
import candor.platform.rest.Answers;
import candor.platform.rest.Explained;
import candor.platform.rest.PathId;
import candor.records.MyRecords;
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

/** One's own records. */
@Path("/me/records")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Explained
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "My data")
public class MyRecordsResource {
    @Inject
    private MyRecords records;

    @GET
    @Operation(
            summary = "My records, newest first",
            description =
                    "Filtered by surface, category, from, to, q; next is the cursor of the following page. A search by q may "
                            + "answer fewer items than limit, even none, with a next: it searched for about a second and a "
                            + "half, and goes on from there")
    public RecordListPayload list(@BeanParam RecordParameters parameters) {
        return RecordListPayload.of(records.find(parameters.search()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of my records, with its basis")
    public RecordPayload one(@PathParam("id") String id) {
        return records.record(PathId.read(id)).map(RecordPayload::of).orElseThrow(Answers::notFound);
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The bytes of one of my assets")
    public Response content(@PathParam("id") String id) {
        return ContentResponse.of(records.content(PathId.read(id)));
    }
}
