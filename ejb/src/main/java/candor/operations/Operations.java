package candor.operations;

import candor.identity.Roles;
import candor.operations.OperationsView.Health;
import candor.operations.model.DatabaseSizes;
import candor.operations.model.OperationsFaults;
import candor.operations.model.OperationsRows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** The system at a glance, for stewards. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class Operations {
    private static final int DAYS_AHEAD = 30;
    private static final int DAYS_BACK = 89;

    @Inject
    private OperationsRows rows;

    @Inject
    private DatabaseSizes sizes;

    @Inject
    private OperationsFaults faults;

    @Inject
    @Readiness
    private Instance<HealthCheck> checks;

    @Inject
    private Clock clock;

    public OperationsView now() {
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant yesterday = now.minus(Duration.ofDays(1));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new OperationsView(
                now,
                rows.intake(minute.minus(Duration.ofMinutes(59)), minute, "1 minute"),
                rows.intake(hour.minus(Duration.ofHours(23)), hour, "1 hour"),
                rows.counted(yesterday),
                rows.outcomes(yesterday),
                rows.queues(),
                rows.expiring(today, today.plusDays(DAYS_AHEAD)),
                rows.deletions(yesterday),
                rows.partitions(),
                rows.size(),
                sizes.since(today.minusDays(DAYS_BACK)),
                sizes.parts(today.minusDays(7)),
                faults.open(),
                health());
    }

    private List<Health> health() {
        return checks.stream()
                .map(HealthCheck::call)
                .map(said -> new Health(said.getName(), said.getStatus() == Status.UP))
                .toList();
    }
}
