package candor.collection.model;

/** What is known of a record's id when it arrives. */
public enum Known {
    /** Never taken in before; it is noted now. */
    NEW,
    /** Stored before. */
    STORED,
    /** Stored before and deleted since: it must not come back (R17). */
    ERASED
}
