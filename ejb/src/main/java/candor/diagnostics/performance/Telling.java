package candor.diagnostics.performance;

import candor.diagnostics.performance.model.Figures;
import candor.diagnostics.performance.model.PerformanceCounts;
import candor.diagnostics.performance.model.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that a group has more or less often than chance makes it. A report that does not say a trait counts on neither side of it.
 *
 * @param group by value the reports of the group
 * @param all   by value all reports, the group's among them
 */
record Telling(Trait trait, Map<String, Long> group, Map<List<@Nullable String>, Figures> all) {

    /**
     * @param people  who met it: as many cases at most are taken for granted
     * @param byValue of these those with the value: one that is of too few is not told as common
     */
    List<Difference> differences(long people, Map<String, Long> byValue) {
        long met = sum(group);
        long held = Math.max(met, sum(seen()));
        List<Difference> found = new ArrayList<>();
        seen().forEach((value, reports) -> {
            Proportion own = Proportion.of(group.getOrDefault(value, 0L), met, Math.min(people, met));
            Proportion among = Proportion.of(Math.max(own.part(), reports), held);
            boolean more = own.isAbove(among) && byValue.getOrDefault(value, 0L) >= PerformanceCounts.ENOUGH;
            if (more || among.isAbove(own)) {
                found.add(new Difference(trait, value, own, among, own.share() / among.share()));
            }
        });
        found.removeIf(difference -> !all.get(List.of(difference.value())).isOfEnough());
        return found;
    }

    private Map<String, Long> seen() {
        Map<String, Long> seen = new HashMap<>();
        all.forEach((key, figures) -> {
            if (key.get(0) != null) {
                seen.put(key.get(0), figures.reports());
            }
        });
        return seen;
    }

    /** How far the two intervals are from each other: what is sure and great comes first. */
    static double distance(Difference of) {
        return Math.max(
                of.group().low() - of.all().high(), of.all().low() - of.group().high());
    }

    static long sum(Map<String, Long> values) {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }
}
