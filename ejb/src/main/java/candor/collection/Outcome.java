package candor.collection;

/** What became of a record (contract). */
public enum Outcome {
    RETAINED,
    REDUCED,
    ROUTED,
    REFUSED,
    /** This id was stored before. */
    DUPLICATE,
    /** It was stored and has been deleted (R17). */
    ERASED,
    INVALID
}
