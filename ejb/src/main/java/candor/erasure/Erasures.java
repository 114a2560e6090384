package candor.erasure;

import candor.erasure.ErasureOrder.Shown;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        return preview(scope, ids.next());
    }

    /** @param moment UUIDv7: what arrived later is not counted */
    public Map<Category, Long> preview(ErasureScope scope, UUID moment) {
        return rows.count(scope, moment);
    }

    /** Until the caller's transaction ends no hold is set or lifted. To be called before anything is locked. */
    public void keepHolds() {
        held.keepHolds();
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
        Erasure erasure = write(order, now().plus(order.undoWindow()));
        conceal(erasure);
        return erasure.id();
    }

    /**
     * Writes down an order that somebody else has to approve. Until then everybody sees its rows: what one person alone cannot
     * delete, one person alone must not be able to hide either.
     *
     * @return the order's id
     * @throws HeldException if a legal hold keeps any of them
     */
    public UUID propose(ErasureOrder order) {
        return write(order, null).id();
    }

    /**
     * What {@link #order} does, for an order that was proposed. It has to be locked, after {@link #keepHolds}.
     *
     * @throws HeldException if a legal hold keeps any of them
     */
    public void approve(Erasure order, Duration undoWindow) {
        requireNotHeld(order.scope());
        order.approve(now().plus(undoWindow));
        conceal(order);
    }

    private void requireNotHeld(ErasureScope scope) {
        if (isHeld(scope)) {
            throw new HeldException();
        }
    }

    private Erasure write(ErasureOrder order, @Nullable Instant beginsAt) {
        keepHolds();
        requireNotHeld(order.scope());
        Shown shown = order.shown();
        Erasure erasure = new Erasure(
                shown == null ? ids.next() : shown.moment(),
                order.scope(),
                order.orderedBy(),
                now(),
                beginsAt,
                shown == null ? null : shown.rows());
        orders.add(erasure);
        return erasure;
    }

    private void conceal(Erasure order) {
        rows.conceal(order);
        exports.forget(order.scope().holder());
    }

    /** Nobody begins it and nobody takes it back until the caller's transaction ends. Whoever locks more locks the order first. */
    public void hold(UUID id) {
        orders.lock(id);
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
