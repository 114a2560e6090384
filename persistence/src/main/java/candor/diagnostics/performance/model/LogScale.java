package candor.diagnostics.performance.model;

/**
 * A scale of buckets whose bounds grow by the same factor: whatever falls into one is within two per cent of the value that stands for it, be
 * it a millisecond or a day. Buckets are in the order of their values. (The scale of DDSketch: Masson, Rim and Lee, VLDB 2019.)
 */
public final class LogScale {
    /** How far a value may be from the one that stands for its bucket, relative to itself. */
    public static final double ERROR = 0.02;

    private static final double FACTOR = (1 + ERROR) / (1 - ERROR);
    private static final double LOG_FACTOR = Math.log(FACTOR);
    /** Nearer to nothing than this is nothing; further away is as far as it goes. */
    private static final double LEAST = 1e-9;

    private static final double MOST = 1e15;
    /** So that buckets of positive values are positive, and those of negative ones negative. */
    private static final int OFFSET = 1000;

    private LogScale() {}

    public static int bucket(double value) {
        double size = Math.abs(value);
        if (!(size >= LEAST)) {
            return 0;
        }
        int bucket = OFFSET + (int) Math.ceil(Math.log(Math.min(size, MOST)) / LOG_FACTOR);
        return value < 0 ? -bucket : bucket;
    }

    /** The value that stands for a bucket. */
    public static double value(int bucket) {
        if (bucket == 0) {
            return 0;
        }
        double size = 2 * Math.pow(FACTOR, Math.abs(bucket) - OFFSET) / (FACTOR + 1);
        return bucket < 0 ? -size : size;
    }
}
