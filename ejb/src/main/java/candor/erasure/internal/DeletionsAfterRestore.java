package candor.erasure.internal;

import candor.erasure.ErasureJournal;
import candor.erasure.model.JournalFolder;
import candor.erasure.model.JournaledErasure;
import candor.erasure.model.JournaledOrders;
import candor.erasure.model.JournaledOrders.Outcome;
import candor.erasure.model.LostTombstones;
import candor.export.ExportRemoval;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Gives every order again that began after the database's backup was made, and puts back the tombstones that were lost with it, before anybody
 * can ask or send anything (R17). Stops the application where it cannot: what was deleted must not be seen again, nor taken in.
 */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@TransactionManagement(
        TransactionManagementType.BEAN) // one for each order: however many there are, no transaction is long
@PermitAll
public class DeletionsAfterRestore {
    private static final Logger LOG = System.getLogger(DeletionsAfterRestore.class.getName());

    @Inject
    private ErasureJournal journal;

    @Inject
    private JournaledOrders orders;

    @Inject
    private LostTombstones tombstones;

    @Inject
    private ExportRemoval exports;

    @Inject
    private Clock clock;

    @Resource
    private UserTransaction transaction;

    @PostConstruct
    void forgetAgain() {
        journal.folder().ifPresent(folder -> {
            giveAgain(folder);
            putBack(folder);
        });
    }

    private void giveAgain(JournalFolder folder) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (JournaledErasure order : folder.read()) {
            Outcome outcome = inTransaction(order.id(), () -> giveAgain(order));
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome != Outcome.KNOWN) {
                LOG.log(Level.WARNING, "journal of deletions: order {0}: {1}", order.id(), outcome);
            }
        }
        LOG.log(Level.INFO, "journal of deletions: lines by outcome {0}", outcomes);
    }

    private Outcome giveAgain(JournaledErasure order) {
        Outcome outcome = orders.giveAgain(order, now());
        if (outcome == Outcome.GIVEN_AGAIN) {
            exports.forget(order.scope().holder());
        }
        return outcome;
    }

    private void putBack(JournalFolder folder) {
        AtomicLong lost = new AtomicLong();
        folder.readTombstones(
                each -> lost.addAndGet(inTransaction(each.order(), () -> tombstones.putBack(each, now()))));
        LOG.log(Level.INFO, "journal of deletions: {0} tombstones put back", lost);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T inTransaction(UUID order, Supplier<T> work) {
        try {
            transaction.begin();
            try {
                T done = work.get();
                transaction.commit();
                return done;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("journal of deletions: order " + order + " could not be given again", e);
        }
    }
}
