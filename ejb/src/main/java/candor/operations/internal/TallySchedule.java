package candor.operations.internal;

import candor.operations.IntakeTally;
import candor.operations.model.IntakeCounts;
import candor.operations.model.IntakeCounts.Counted;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Writes down every few seconds what this node has counted. What a node that is killed had not written down is not counted. */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll
public class TallySchedule {
    private static final Duration KEPT = Duration.ofDays(31);

    @Inject
    private IntakeTally tally;

    @Inject
    private IntakeCounts counts;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void write() {
        Map<Counted, Long> taken = tally.take();
        if (!taken.isEmpty()) {
            counts.add(clock.instant(), taken);
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void forget() {
        counts.forget(clock.instant().minus(KEPT));
    }
}
