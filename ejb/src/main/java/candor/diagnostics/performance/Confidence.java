package candor.diagnostics.performance;

/** How sure an interval is. Many are compared on one page: with 95 of 100, as is the custom, some would always differ by chance. */
final class Confidence {
    /** Of the normal distribution 99 of 100 lie so many deviations from the middle. */
    static final double Z = 2.5758;

    private Confidence() {}
}
