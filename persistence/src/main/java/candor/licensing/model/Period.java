package candor.licensing.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time: from its first instant on, up to its end, which is not part of it; without an end, for good. */
@Embeddable
public record Period(Instant start, @Nullable Instant end) {

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && (end == null || moment.isBefore(end));
    }
}
