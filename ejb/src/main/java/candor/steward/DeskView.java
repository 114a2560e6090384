package candor.steward;

import candor.operations.model.OperationsFaults.Fault;
import candor.steward.model.DeskRows.BulkReading;
import candor.steward.model.DeskRows.Holds;
import candor.steward.model.DeskRows.WaitingKey;
import java.time.Instant;
import java.util.List;

/**
 * What waits for stewards, at a glance, without anybody's name.
 *
 * @param deadlines of requests for deletion that stewards have to decide, the earliest first
 * @param faults    what does not go on by itself, the latest first
 * @param audit     what this node has seen go from the audit since it was started
 * @param reading   by staff in the last seven days, refused since it was too much (R18)
 * @param ending    keys that are refused within two weeks, the next one first
 * @param unused    keys that are a week old and were never used, the newest first
 */
public record DeskView(
        Instant at,
        List<Instant> deadlines,
        List<Fault> faults,
        int audit,
        BulkReading reading,
        Holds holds,
        List<WaitingKey> ending,
        List<WaitingKey> unused) {

    /** Whether nothing here needs somebody now; of unusually large deletions another room knows. */
    public boolean isCalm() {
        return faults.isEmpty() && audit == 0 && reading.refusals() == 0;
    }

    public long overdue() {
        return deadlines.stream().filter(this::isOver).count();
    }

    public boolean isOver(Instant deadline) {
        return deadline.isBefore(at);
    }
}
