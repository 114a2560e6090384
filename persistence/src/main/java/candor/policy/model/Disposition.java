package candor.policy.model;

/** What a decision says of a category, from the mildest to the strictest: the order is that of R12's "stricter". */
public enum Disposition {
    /** All elements are kept. */
    RETAIN,
    /** Kept, with the named elements omitted. */
    REDUCE,
    /** Only routing metadata is kept. */
    ROUTE_ONLY,
    /** Nothing is kept. */
    REFUSE;

    public Disposition stricter(Disposition other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
