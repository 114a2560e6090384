package candor.collection;

import candor.collection.internal.Repeating;
import candor.collection.minimization.ReadRecord;
import candor.licensing.Source;
import candor.policy.model.Surface;
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
    /** So many records at most share their transaction with other requests. */
    public static final int MOST_TOGETHER = 50;

    @Inject
    private IntakeTransaction transaction;

    @Inject
    private GroupCommit groups;

    /**
     * Takes a request of a few records in, together with others that wait.
     *
     * @param surface that the key must be for
     * @param records at most {@link #MOST_TOGETHER}
     * @return a receipt for each record, in order
     * @throws candor.platform.RefusalException as {@link candor.licensing.CollectorKeys#authenticate} does, or if the key
     *                                          is for another surface
     */
    public List<Receipt> accept(Surface surface, String key, List<ReadRecord> records) {
        return groups.take(new Submission(surface, key, null, records));
    }

    /** The same, where the key has been looked at already. */
    public List<Receipt> accept(Source source, String key, List<ReadRecord> records) {
        return groups.take(new Submission(source.surface(), key, source, records));
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
