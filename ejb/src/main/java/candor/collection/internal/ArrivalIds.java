package candor.collection.internal;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Mints the ids of stored rows: UUIDv7 of the arrival, which is also what the table is partitioned by. */
@ApplicationScoped
public class ArrivalIds {
    private TimeOrderedEpochFactory factory;

    /** For the container's proxy. */
    protected ArrivalIds() {}

    @Inject
    public ArrivalIds(Clock clock) {
        factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    public UUID next() {
        return factory.create();
    }
}
