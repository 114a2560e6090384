package candor.diagnostics.performance.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many values lie in which buckets of the {@link LogScale}. */
public final class Histogram {
    public static final Histogram EMPTY = new Histogram(Map.of());

    private final SortedMap<Integer, Long> numbers;
    private final long count;

    /** @param numbers by bucket; what is not positive is none */
    public Histogram(Map<Integer, Long> numbers) {
        SortedMap<Integer, Long> some = new TreeMap<>(numbers);
        some.values().removeIf(number -> number <= 0);
        this.numbers = some;
        this.count = some.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All of them together. */
    public static Histogram sum(Collection<Histogram> some) {
        Map<Integer, Long> sum = new HashMap<>();
        some.forEach(each -> each.numbers.forEach((bucket, number) -> sum.merge(bucket, number, Long::sum)));
        return new Histogram(sum);
    }

    public long count() {
        return count;
    }

    /**
     * The value of which a share of all is not greater, within {@link LogScale#ERROR}; absent: there is no value at all.
     *
     * @param share from 0 to 1
     */
    public @Nullable Double quantile(double share) {
        return count == 0 ? null : atRank((long) Math.ceil(share * count));
    }

    /** The value in a place of the order, the smallest in place 1; a place before the first is the first, one past the last the last. */
    public double atRank(long rank) {
        long seen = 0;
        for (Map.Entry<Integer, Long> each : numbers.entrySet()) {
            seen += each.getValue();
            if (seen >= rank) {
                return LogScale.value(each.getKey());
            }
        }
        return numbers.isEmpty() ? 0 : LogScale.value(numbers.lastKey());
    }
}
