package candor.records;

import candor.audit.model.PastLook;
import java.util.List;

/**
 * One of the caller's own records, as its page shows it.
 *
 * @param looks who else looked at it, newest first (R19)
 */
public record OpenedRecord(RecordView record, List<PastLook> looks) {
    public OpenedRecord {
        looks = List.copyOf(looks);
    }
}
