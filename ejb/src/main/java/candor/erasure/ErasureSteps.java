package candor.erasure;

import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureHolds;
import candor.erasure.model.ErasureOrders;
import candor.erasure.model.ErasurePortions;
import candor.erasure.model.ErasureRows;
import candor.erasure.model.ErasureSearch;
import candor.hold.model.HeldRows;
import candor.policy.model.Category;
import candor.work.OrderedWork;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The steps of carrying an order out, each in a transaction of its own. The order's place moves in the transaction that deletes, and
 * is read under a lock: whoever is interrupted, and however many go on with it, each row is counted once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll // called by the job that somebody ordered
public class ErasureSteps {
    /** Rows that go in a tenth of a second or so, for which the intake may wait with later states of jobs among them. */
    private static final long IN_ONE_GO = 5000;

    @Inject
    private ErasureOrders orders;

    @Inject
    private ErasureRows rows;

    @Inject
    private ErasureSearch search;

    @Inject
    private ErasurePortions portions;

    @Inject
    private ErasureHolds holds;

    @Inject
    private HeldRows held;

    @Inject
    private ErasureCertificates certificates;

    @Inject
    private ErasureJournal journal;

    @Inject
    private Event<ErasureCompleted> completed;

    @Inject
    private Clock clock;

    /** An order that nobody works on and that can no longer be undone is the caller's to go on with. */
    public Optional<UUID> claim() {
        Optional<Erasure> order = orders.claimable(now(), now().minus(OrderedWork.LEFT_ALONE));
        order.ifPresent(each -> each.attempt(now()));
        return order.filter(Erasure::isUnderWay).map(Erasure::id);
    }

    /**
     * Goes on with an order: finds its rows, deletes a portion, or counts again and completes it; a small one it finds and deletes in one.
     *
     * @return whether there is more to do now
     */
    public boolean next(UUID id) {
        held.keepHolds();
        Optional<Erasure> found = orders.lock(id)
                .filter(each -> each.isUnderWay() && each.heldSince().isEmpty());
        return found.isPresent() && next(found.get());
    }

    private boolean next(Erasure order) {
        if (!order.hasBegun()) {
            find(order);
            if (!isSmall(order)) {
                return true;
            }
        }
        boolean removed = false;
        do {
            if (holds.meetNextPortion(order)) {
                order.hold(now());
                return false;
            }
            if (!removePortion(order)) {
                return removed || recount(order);
            }
            removed = true;
        } while (isSmall(order));
        return true;
    }

    private static boolean isSmall(Erasure order) {
        return order.total() <= IN_ONE_GO;
    }

    private boolean removePortion(Erasure order) {
        Optional<Map<Category, Long>> removed = portions.removeNext(order, journal.folder(), now());
        removed.ifPresent(counts -> order.portionDone(Counts.plus(order.counts(), counts), now()));
        return removed.isPresent();
    }

    /** No portion is left. */
    private boolean recount(Erasure order) {
        if (!rows.haveEndedBefore(order.fence())) {
            order.waitForFence(now());
            return false;
        }
        return rows.left(order) > 0 ? find(order) : complete(order);
    }

    private boolean find(Erasure order) {
        search.find(order, journal.folder(), now());
        return true;
    }

    /** Nothing is left, and nothing older can appear any more. */
    private boolean complete(Erasure order) {
        Instant now = now();
        order.certify(certificates.certify(order, now), now);
        rows.uncover(order);
        completed.fire(new ErasureCompleted(order.id()));
        return false;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
