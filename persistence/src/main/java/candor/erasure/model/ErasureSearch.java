package candor.erasure.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Looks for the rows that an order reaches; the first time is when its deletion begins. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureSearch {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ErasureRows rows;

    @Inject
    private ErasureApprovals approvals;

    public ErasureSearch() {}

    /** For tests, which bring their own. */
    public ErasureSearch(EntityManager entities) {
        this.entities = entities;
        this.rows = new ErasureRows(entities);
        this.approvals = new ErasureApprovals(entities);
    }

    /**
     * Plans all that the order reaches now. What begins is written into the journal, last: whatever fails before has begun nothing.
     *
     * @param order   locked
     * @param journal absent: none is kept
     * @return how many rows there are
     * @throws java.io.UncheckedIOException if the journal cannot be written: then the order must not begin
     */
    public long find(Erasure order, Optional<JournalFolder> journal, Instant now) {
        boolean begins = !order.hasBegun();
        long transaction = rows.transaction();
        long found = rows.plan(order);
        order.foundMore(found, transaction, now);
        entities.flush();
        if (begins) {
            journal.ifPresent(each -> each.append(
                    JournaledErasure.of(order, approvals.find(order.id()).orElse(null))));
        }
        return found;
    }
}
