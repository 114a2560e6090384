package candor.erasure.internal;

import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureHolds;
import candor.erasure.model.ErasureOrders;
import candor.hold.HoldsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a hold is set, the orders that it meets wait; when one is lifted, those that none meets any more go on. */
@ApplicationScoped
public class OrdersOnHold {
    @Inject
    private ErasureOrders orders;

    @Inject
    private ErasureHolds holds;

    @Inject
    private Clock clock;

    void look(@Observes HoldsChanged changed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Erasure order : orders.lockUnderWay()) {
            if (holds.meet(order.scope(), order.id())) {
                order.hold(now);
            } else {
                order.release();
            }
        }
    }
}
