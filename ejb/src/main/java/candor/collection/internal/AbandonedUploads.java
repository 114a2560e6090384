package candor.collection.internal;

import candor.collection.model.AssetContents;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Deletes what uploads left behind that were broken off with their server. Any number of nodes may do it. */
@Singleton
@PermitAll
public class AbandonedUploads {
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

    @Inject
    private AssetContents contents;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "20", persistent = false)
    void delete() {
        contents.abandonStartedBefore(clock.instant().minus(LONGEST_UPLOAD));
    }
}
