package candor.platform;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Mints ids by the clock (UUIDv7): they grow as time goes on, and collected rows are partitioned by them (ADR 1). */
@ApplicationScoped
public class TimeOrderedIds {
    private TimeOrderedEpochFactory factory;

    /** For the container's proxy. */
    protected TimeOrderedIds() {}

    @Inject
    public TimeOrderedIds(Clock clock) {
        factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    public UUID next() {
        return factory.create();
    }
}
