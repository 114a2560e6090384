package candor.erasure;

import candor.erasure.ErasureOrder.Shown;
import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureOrders;
import candor.erasure.model.ErasureRows;
import candor.erasure.model.ErasureScope;
import candor.export.ExportRemoval;
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

    /**
     * From the end of the caller's transaction on nobody sees the rows any more, and no export has them. What arrives later stays.
     *
     * @return the order's id
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
     */
    public UUID propose(ErasureOrder order) {
        return write(order, null).id();
    }

    /** What {@link #order} does, for an order that was proposed. It has to be locked. */
    public void approve(Erasure order, Duration undoWindow) {
        order.approve(now().plus(undoWindow));
        conceal(order);
    }

    private Erasure write(ErasureOrder order, @Nullable Instant beginsAt) {
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
