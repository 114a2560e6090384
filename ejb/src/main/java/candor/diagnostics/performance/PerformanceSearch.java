package candor.diagnostics.performance;

import candor.diagnostics.performance.model.Trait;
import candor.policy.model.Surface;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which reports: of days (UTC), of a release, of machines.
 *
 * @param from    a day
 * @param to      the last day
 * @param surface software or cloud; absent: both
 * @param values  what a report is to have said, of the software; metrics of the cloud know none of it
 */
public record PerformanceSearch(
        LocalDate from, LocalDate to, @Nullable Surface surface, Map<Trait, String> values) {
    /** Longer than any client keeps what it sends. */
    public static final int MOST_DAYS = 400;

    /** @throws IllegalArgumentException if the period is none, or longer than {@value #MOST_DAYS} days */
    public PerformanceSearch {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("no period of at most " + MOST_DAYS + " days");
        }
        values = Map.copyOf(values);
    }

    boolean isOfSoftware() {
        return surface == null || surface == Surface.SOFTWARE;
    }

    boolean isOfCloud() {
        return (surface == null || surface == Surface.CLOUD) && values.isEmpty();
    }
}
