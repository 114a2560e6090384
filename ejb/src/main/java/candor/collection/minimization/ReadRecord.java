package candor.collection.minimization;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One record as it was read, or why it cannot be. One bad record never costs its neighbours anything (contract). */
public sealed interface ReadRecord {

    record Readable(ObjectNode record) implements ReadRecord {}

    /** @param reason {@code NOT_JSON}, {@code NOT_AN_OBJECT} or {@code BEYOND_LIMITS} */
    record Unreadable(Reason reason) implements ReadRecord {}
}
