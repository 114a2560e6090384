package candor.licensing.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time: from its first instant on, up to its end, which is not part of it; without an end, for good. */
@Embeddable
public record Period(Instant start, @Nullable Instant end) {

    /** @throws IllegalArgumentException if it ends before it begins, or at once */
    public Period {
        if (end != null && !end.isAfter(start)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && (end == null || moment.isBefore(end));
    }

    public boolean overlaps(Period other) {
        return (end == null || other.start.isBefore(end)) && (other.end == null || start.isBefore(other.end));
    }

    /**
     * The same with a nearer end. What was so when data was made decides about it when it arrives (R12), so that no period
     * grows and none ends before now.
     *
     * @throws IllegalArgumentException if {@code at} is past, not within the period, or its end already
     */
    public Period endedAt(Instant at, Instant now) {
        boolean nearer = end == null || at.isBefore(end);
        if (at.isBefore(now) || !nearer || !at.isAfter(start)) {
            throw new IllegalArgumentException("an end comes nearer, and is not past");
        }
        return new Period(start, at);
    }
}
