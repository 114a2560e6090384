package candor.diagnostics.performance;

import org.jspecify.annotations.Nullable;

/**
 * A share of a number, and between which shares the true one lies: Wilson's interval, which holds for small numbers too.
 *
 * @param part  of {@code whole}
 * @param share from 0 to 1; absent, as the interval: the whole is nothing
 */
public record Proportion(
        long part,
        long whole,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high) {

    static Proportion of(long part, long whole) {
        return of(part, whole, whole);
    }

    /**
     * As if there were fewer cases than are counted, since some are of the same person and no chance of their own.
     *
     * @param cases how many there are for the interval, at most {@code whole}
     */
    static Proportion of(long part, long whole, long cases) {
        if (whole <= 0 || cases <= 0) {
            return new Proportion(part, whole, null, null, null);
        }
        double n = cases;
        double p = (double) part / whole;
        double zz = Confidence.Z * Confidence.Z;
        double middle = (p + zz / (2 * n)) / (1 + zz / n);
        double half = Confidence.Z / (1 + zz / n) * Math.sqrt(p * (1 - p) / n + zz / (4 * n * n));
        return new Proportion(
                part, whole, p, Math.max(0, Math.min(p, middle - half)), Math.min(1, Math.max(p, middle + half)));
    }

    /** Whether it is greater than chance makes it: the intervals do not meet. */
    boolean isAbove(Proportion other) {
        return low != null && other.high != null && low > other.high;
    }
}
