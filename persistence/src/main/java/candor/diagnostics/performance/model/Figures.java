package candor.diagnostics.performance.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What reports count as together.
 *
 * @param completed tasks or jobs
 * @param failed    likewise
 * @param values    durations in milliseconds, or a metric's values
 * @param holders   some of the people the reports are of: all of them if they are fewer than {@link PerformanceCounts#ENOUGH}
 */
public record Figures(long reports, long completed, long failed, Histogram values, Set<UUID> holders) {
    public static final Figures NONE = new Figures(0, 0, 0, Histogram.EMPTY, Set.of());

    public Figures {
        holders = Set.copyOf(holders);
    }

    /** Of all of them together. */
    public static Figures sum(Collection<Figures> some) {
        Set<UUID> holders = new HashSet<>();
        some.forEach(each -> holders.addAll(each.holders));
        return new Figures(
                some.stream().mapToLong(Figures::reports).sum(),
                some.stream().mapToLong(Figures::completed).sum(),
                some.stream().mapToLong(Figures::failed).sum(),
                Histogram.sum(some.stream().map(Figures::values).toList()),
                holders);
    }

    /** Whether they are of enough people that nobody's machine is told of by itself. */
    public boolean isOfEnough() {
        return holders.size() >= PerformanceCounts.ENOUGH;
    }
}
