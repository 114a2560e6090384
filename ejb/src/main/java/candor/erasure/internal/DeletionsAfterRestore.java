package candor.erasure.internal;

import candor.erasure.ErasureJournal;
import candor.erasure.model.JournalFolder;
import candor.erasure.model.JournaledErasure;
import candor.erasure.model.JournaledOrders;
import candor.erasure.model.JournaledOrders.Outcome;
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
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every order again that began after the database's backup was made, before anybody can ask anything (R17). Stops the application
 * where it cannot: what was deleted must not be seen again.
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
    private ExportRemoval exports;

    @Inject
    private Clock clock;

    @Resource
    private UserTransaction transaction;

    @PostConstruct
    void giveAgain() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (JournaledErasure order : journal.folder().map(JournalFolder::read).orElse(List.of())) {
            Outcome outcome = giveAgain(order);
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome != Outcome.KNOWN) {
                LOG.log(Level.WARNING, "journal of deletions: order {0}: {1}", order.id(), outcome);
            }
        }
        LOG.log(Level.INFO, "journal of deletions: lines by outcome {0}", outcomes);
    }

    private Outcome giveAgain(JournaledErasure order) {
        try {
            transaction.begin();
            try {
                Outcome outcome = orders.giveAgain(order, clock.instant().truncatedTo(ChronoUnit.MICROS));
                if (outcome == Outcome.GIVEN_AGAIN) {
                    exports.forget(order.scope().holder());
                }
                transaction.commit();
                return outcome;
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
            throw new IllegalStateException(
                    "journal of deletions: order " + order.id() + " could not be given again", e);
        }
    }
}
