package candor.erasure.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Orders that the journal knows and a restored database does not, given again. Must be called inside a transaction. */
@ApplicationScoped
public class JournaledOrders {
    private static final String ONE_NODE_AT_A_TIME =
            "select 1 from pg_advisory_xact_lock(hashtext('journal of deletions'))";

    /** What became of a line. */
    public enum Outcome {
        /** The database knows the order as begun, ended or undone, and goes on with it by itself. */
        KNOWN,
        /** Its rows are seen by nobody from the transaction's end on, and deleted as by any order. */
        GIVEN_AGAIN,
        /** The database lacks somebody whom it names, and has no row that it reaches: it was made before them. */
        NOTHING_TO_DELETE
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ErasureOrders orders;

    @Inject
    private ErasureApprovals approvals;

    @Inject
    private ErasureRows rows;

    public JournaledOrders() {}

    /** For tests, which bring their own. */
    public JournaledOrders(EntityManager entities) {
        this.entities = entities;
        this.orders = new ErasureOrders(entities);
        this.approvals = new ErasureApprovals(entities);
        this.rows = new ErasureRows(entities);
    }

    /**
     * Doing it again changes nothing. Legal holds are not asked: it was not theirs when it began, and they stop its work as any order's.
     *
     * @throws IllegalStateException if it reaches rows and somebody whom it names is not there: an order cannot be given in another's name
     */
    public Outcome giveAgain(JournaledErasure journaled, Instant now) {
        if (isKnown(orders.find(journaled.id()))) {
            return Outcome.KNOWN; // without a lock: whoever works on it may hold that for long
        }
        entities.createNativeQuery(ONE_NODE_AT_A_TIME, Integer.class).getSingleResult();
        Optional<Erasure> known = orders.lock(journaled.id());
        if (isKnown(known)) {
            return Outcome.KNOWN;
        }
        if (!lacksSomebody(journaled)) {
            known.ifPresent(order -> order.approve(journaled.beginsAt()));
            begin(known.orElseGet(() -> written(journaled)), journaled, now);
            return Outcome.GIVEN_AGAIN;
        }
        if (rows.left(journaled.order()) > 0) {
            throw new IllegalStateException(
                    "journal of deletions: order " + journaled.id() + " reaches rows of this database,"
                            + " which lacks a person or an organization that it names (docs/operating.md)");
        }
        return Outcome.NOTHING_TO_DELETE;
    }

    private static boolean isKnown(Optional<Erasure> order) {
        return order.isPresent() && !order.get().awaitsApproval();
    }

    private Erasure written(JournaledErasure journaled) {
        Erasure order = journaled.order();
        orders.add(order);
        return order;
    }

    /** As it had begun before: undone, it would bring back what was certified to be deleted. */
    private void begin(Erasure order, JournaledErasure journaled, Instant now) {
        approve(order, journaled);
        order.begin(rows.transaction(), now);
        entities.flush();
        rows.conceal(order);
    }

    private void approve(Erasure order, JournaledErasure journaled) {
        JournaledErasure.Approval given = journaled.approval();
        if (given != null) {
            ErasureApproval approval = approvals.lock(order.id()).orElseGet(() -> {
                ErasureApproval written = new ErasureApproval(order, given.expiresAt());
                approvals.add(written);
                return written;
            });
            approval.approve(given.by(), given.at());
        }
    }

    private boolean lacksSomebody(JournaledErasure order) {
        Set<UUID> people = new LinkedHashSet<>(Set.of(order.orderedBy()));
        if (order.scope().person() != null) {
            people.add(order.scope().person());
        }
        if (order.approval() != null) {
            people.add(order.approval().by());
        }
        UUID organization = order.scope().organization();
        return count("person", people) < people.size()
                || organization != null && count("organization", Set.of(organization)) == 0;
    }

    private long count(String table, Set<UUID> ids) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from " + table + " where id = any (:ids)", Long.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getSingleResult())
                .longValue();
    }
}
