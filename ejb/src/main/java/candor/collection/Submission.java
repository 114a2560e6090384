package candor.collection;

import candor.collection.minimization.ReadRecord;
import candor.licensing.Source;
import candor.platform.RefusalException;
import candor.policy.model.Surface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of few records, whose key is looked at together with its neighbours'.
 *
 * @param surface the key must be for
 * @param source  whose the key is, where that is known already; absent: it is still to be looked at
 */
public record Submission(
        Surface surface, String key, @Nullable Source source, List<ReadRecord> records) {
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
