package candor.erasure;

import candor.erasure.model.Erasure;
import candor.policy.model.Category;
import candor.work.model.LongWork.State;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come.
 *
 * @param progress    from 0 to 1
 * @param counts      rows deleted by category, so far
 * @param beginsAt    until then it can be undone; absent: it has to be approved first, or never was
 * @param beganAt     absent: nothing has been deleted
 * @param completedAt absent: there is no certificate yet
 * @param heldSince   since when a legal hold has kept it from going on; absent: none does
 */
public record ErasureView(
        UUID id,
        State state,
        double progress,
        Map<Category, Long> counts,
        Instant orderedAt,
        @Nullable Instant beginsAt,
        @Nullable Instant beganAt,
        @Nullable Instant completedAt,
        @Nullable Instant heldSince) {

    static ErasureView of(Erasure order) {
        Map<Category, Long> counts = Counts.read(order.counts());
        return new ErasureView(
                order.id(),
                order.state(),
                progress(order, Counts.sum(counts)),
                counts,
                order.orderedAt(),
                order.beginsAt().orElse(null),
                order.beganAt().orElse(null),
                order.completedAt().orElse(null),
                order.heldSince().orElse(null));
    }

    /** @param deleted rows, so far */
    static double progress(Erasure order, long deleted) {
        if (order.state() == State.COMPLETED) {
            return 1;
        }
        return order.total() == 0 ? 0 : Math.min(0.99, (double) deleted / order.total());
    }
}
