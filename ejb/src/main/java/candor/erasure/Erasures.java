package candor.erasure;

import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureHolds;
import candor.erasure.model.ErasureOrders;
import candor.erasure.model.ErasureRows;
import candor.erasure.model.ErasureScope;
import candor.export.ExportRemoval;
import candor.hold.HeldException;
import candor.hold.model.HeldRows;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Category;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders to delete rows. Whether the caller may is asked by the services that call this one, which nothing else reaches. */
@Stateless
@PermitAll
public class Erasures {
    @Inject
    private ErasureOrders orders;

    @Inject
    private ErasureRows rows;

    @Inject
    private ErasureHolds holds;

    @Inject
    private HeldRows held;

    @Inject
    private ExportRemoval exports;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** Rows by category that an order would delete now; changes nothing. Takes as long as counting them. */
    public Map<Category, Long> preview(ErasureScope scope) {
        return rows.count(scope, ids.next());
    }

    /** Whether a legal hold keeps rows that an order would delete now. */
    public boolean isHeld(ErasureScope scope) {
        return holds.meet(scope, ids.next());
    }

    /**
     * From the end of the caller's transaction on nobody sees the rows any more, and no export has them. What arrives later stays.
     *
     * @return the order's id
     * @throws HeldException if a legal hold keeps any of them
     */
    public UUID order(ErasureOrder order) {
        held.keepHolds();
        if (isHeld(order.scope())) {
            throw new HeldException();
        }
        Instant now = now();
        Erasure erasure = new Erasure(ids.next(), order.scope(), order.orderedBy(), now, now.plus(order.undoWindow()));
        orders.add(erasure);
        rows.conceal(erasure);
        exports.forget(order.scope().holder());
        return erasure.id();
    }

    /** Undoes an order whose deletion has not begun: its rows are seen again. @return whether it was time */
    public boolean cancel(UUID id) {
        Optional<Erasure> undone = orders.lock(id).filter(each -> each.undo(now()));
        undone.ifPresent(rows::uncover);
        return undone.isPresent();
    }

    public Optional<ErasureView> find(UUID id) {
        return orders.find(id).map(ErasureView::of);
    }

    /** A compact JSON Web Signature (RFC 7515); absent before the order is completed. docs/certificate.md reads one. */
    public Optional<String> certificate(UUID id) {
        return orders.find(id).flatMap(Erasure::certificate);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
