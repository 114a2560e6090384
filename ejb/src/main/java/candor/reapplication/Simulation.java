package candor.reapplication;

import candor.policy.model.Category;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What terms would have done to what arrived in a stretch of time and is still held. What was refused whole left no row, so
 * that nothing of it can be counted.
 *
 * @param from     since when arrivals were counted; later than asked for where there were too many
 * @param to       up to when
 * @param complete whether all of what was asked for was counted
 * @param reports  that were looked at
 * @param records  rows of these reports
 * @param reduced  rows of which less would be held, or for a shorter time, or without a name
 * @param refused  by category, rows that would not be held at all
 * @param omitted  by {@code CATEGORY.ELEMENT}, rows that would lack it
 * @param keptToo  by {@code CATEGORY.ELEMENT}, rows that lack it today although it was sent, and would have it
 */
public record Simulation(
        Instant from,
        Instant to,
        boolean complete,
        long reports,
        long records,
        long reduced,
        Map<Category, Long> refused,
        Map<String, Long> omitted,
        Map<String, Long> keptToo) {

    public Simulation {
        refused = Map.copyOf(refused);
        omitted = Map.copyOf(omitted);
        keptToo = Map.copyOf(keptToo);
    }

    static Simulation of(Instant from, Instant to, boolean complete, SimulatedPortion counted) {
        Counts counts = counted.counts();
        return new Simulation(
                from,
                to,
                complete,
                counts.reports(),
                counts.records(),
                counts.reduced(),
                counted.refused(),
                counts.elements(),
                counted.keptToo());
    }

    /** The numbers of some reports. */
    record SimulatedPortion(Counts counts, Map<Category, Long> refused, Map<String, Long> keptToo) {
        static final SimulatedPortion NONE = new SimulatedPortion(Counts.NONE, Map.of(), Map.of());

        SimulatedPortion plus(SimulatedPortion other) {
            return new SimulatedPortion(
                    counts.plus(other.counts), sum(refused, other.refused), sum(keptToo, other.keptToo));
        }

        private static <K> Map<K, Long> sum(Map<K, Long> some, Map<K, Long> others) {
            Map<K, Long> both = new TreeMap<>(some);
            others.forEach((key, rows) -> both.merge(key, rows, Long::sum));
            return both;
        }
    }
}
