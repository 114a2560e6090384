package candor.diagnostics.performance.rest;

import candor.diagnostics.performance.DifferencesView;
import candor.diagnostics.performance.GroupDifferences;
import candor.identity.Roles;
import candor.platform.rest.PathId;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is different about those who crash (R18). */
@Path("/diagnostics/groups/{id}/differences")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STAFF)
@Tag(name = "Diagnostics")
public class DifferencesResource {
    @Inject
    private GroupDifferences differences;

    @GET
    @Operation(
            summary = "What those who met a group's errors have more or less often than all",
            description = "Among usage reports of the same days. Told where the two intervals, of 99 %, do not meet;"
                    + " in the group's everybody counts once")
    public DifferencesView differences(@PathParam("id") String id) {
        return differences.find(PathId.read(id)).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
