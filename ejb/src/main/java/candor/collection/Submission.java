package candor.collection;

import candor.collection.minimization.ReadRecord;
import candor.licensing.Source;
import java.util.List;

/** A request of few records. */
public record Submission(Source source, List<ReadRecord> records) {
    public Submission {
        records = List.copyOf(records);
    }
}
