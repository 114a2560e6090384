package candor.diagnostics.performance;

import candor.diagnostics.performance.model.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles, within two per cent of the values themselves. Absent: there is no value.
 *
 * @param count of values
 */
public record Spread(
        long count,
        @Nullable Double p50,
        @Nullable Double p90,
        @Nullable Double p95,
        @Nullable Double p99) {

    static Spread of(Histogram values) {
        return new Spread(
                values.count(),
                values.quantile(0.5),
                values.quantile(0.9),
                values.quantile(0.95),
                values.quantile(0.99));
    }

    /** Between which values the true percentile lies: those at the ranks between which it falls by chance. */
    record Interval(double low, double high) {
        static Interval of(Histogram values, double share) {
            double middle = values.count() * share;
            double half = Confidence.Z * Math.sqrt(values.count() * share * (1 - share));
            return new Interval(
                    values.atRank((long) Math.floor(middle - half)),
                    values.atRank((long) Math.ceil(middle + half) + 1));
        }

        boolean isAbove(Interval other) {
            return low > other.high;
        }
    }
}
