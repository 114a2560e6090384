package candor.diagnostics.performance.rest;

import candor.diagnostics.performance.Performance;
import candor.diagnostics.performance.PerformanceView;
import candor.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long tasks take and how often they fail, by release and machine (R18). */
@Path("/diagnostics/performance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STAFF)
@Tag(name = "Diagnostics")
public class PerformanceResource {
    @Inject
    private Performance performance;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary = "Durations of tasks as percentiles, and failed tasks, by release and graphics card",
            description = "From kept counts, percentiles within 2 %, in milliseconds. Intervals are of 99 %."
                    + " What is of fewer than five people is shown with others like it, or not at all")
    public PerformanceView performance(@BeanParam PerformanceParameters parameters) {
        return performance.view(parameters.search(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }
}
