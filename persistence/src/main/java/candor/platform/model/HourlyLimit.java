package candor.platform.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How often something may be done within an hour.
 *
 * @param each times that one person may do it; all of an organization's together may three times as often
 */
public record HourlyLimit(int each) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PEOPLE = 3;

    public HourlyLimit {
        if (each <= 0) {
            throw new IllegalArgumentException("nothing could ever be done");
        }
    }

    /** That somebody of the organization did it, or tried to. */
    public record Past(UUID person, Instant at) {}

    /** From when on what was done counts. */
    public static Instant since(Instant now) {
        return now.minus(HOUR);
    }

    /**
     * @param earliestFirst of the organization, {@link #since} then
     * @return how long the person has to wait; absent: there is room
     */
    public Optional<Duration> pause(List<Past> earliestFirst, UUID person, Instant now) {
        List<Past> own = earliestFirst.stream()
                .filter(past -> past.person().equals(person))
                .toList();
        return freeAgain(own, each)
                .or(() -> freeAgain(earliestFirst, PEOPLE * each))
                .map(past -> Duration.between(since(now), past.at()).plusSeconds(1));
    }

    /** The one that has to be forgotten first; absent: there is room already. */
    private static Optional<Past> freeAgain(List<Past> earliestFirst, int limit) {
        return earliestFirst.size() < limit
                ? Optional.empty()
                : Optional.of(earliestFirst.get(earliestFirst.size() - limit));
    }
}
