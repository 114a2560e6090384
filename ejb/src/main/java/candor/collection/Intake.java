package candor.collection;

import candor.collection.internal.Repeating;
import candor.collection.minimization.ReadRecord;
import candor.licensing.Source;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes collected records in, from whatever surface (R1 to R14): each is checked, decided and minimized on its own, then
 * all that is kept of a request is stored in one transaction. The receipts are true once this returns, for then it is
 * committed.
 */
@Stateless
@TransactionAttribute(
        TransactionAttributeType.NOT_SUPPORTED) // each request has its own, or shares one with its neighbours
@PermitAll // a collector key is the caller's right, checked by CollectorKeys
public class Intake {
    /** A request up to this size may share its transaction. */
    public static final int MOST_TOGETHER = 50;

    @Inject
    private IntakeTransaction transaction;

    @Inject
    private GroupCommit groups;

    /** @return a receipt for each record, in order */
    public List<Receipt> accept(Source source, List<ReadRecord> records) {
        return records.size() <= MOST_TOGETHER
                ? groups.take(new Submission(source, records))
                : accept(source, () -> RecordFeed.of(records));
    }

    /**
     * Takes a request of any size in; it is read as it is stored.
     *
     * @param records called again where the database asks for the transaction to be repeated
     */
    public List<Receipt> accept(Source source, Supplier<RecordFeed> records) {
        return Repeating.whereAsked(() -> transaction.take(source, records.get()));
    }
}
