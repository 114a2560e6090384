package candor.collection;

import candor.collection.minimization.ReadRecord;
import candor.platform.RefusalException;
import candor.policy.model.Surface;
import java.util.List;

/**
 * A request of few records, whose key is looked at together with its neighbours'.
 *
 * @param surface the key must be for
 */
public record Submission(Surface surface, String key, List<ReadRecord> records) {
    public Submission {
        records = List.copyOf(records);
    }

    /** What became of it. */
    public sealed interface Answer {
        /** A receipt for each record, in order. */
        record Accepted(List<Receipt> receipts) implements Answer {}

        /** Nothing of it was taken in. */
        record Refused(RefusalException reason) implements Answer {}
    }
}
