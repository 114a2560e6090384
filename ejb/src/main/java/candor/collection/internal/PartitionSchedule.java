package candor.collection.internal;

import candor.collection.model.RecordStore;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Keeps partitions ready for this month and the next two. Runs on every node, at start and daily: asking twice for the
 * same partition makes one.
 */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll
public class PartitionSchedule {
    private static final int MONTHS_AHEAD = 2;

    @Inject
    private RecordStore store;

    @Inject
    private Clock clock;

    @PostConstruct
    @Schedule(hour = "1", minute = "10", persistent = false)
    void prepare() {
        LocalDate thisMonth =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            store.ensurePartition(thisMonth.plusMonths(ahead));
        }
    }
}
