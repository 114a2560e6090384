package candor.erasure.web;

import candor.erasure.OrderedErasures;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Counts deletions that were unusually large, for whoever watches the system: {@code candor_erasure_alarms_total}, of this node. */
@ApplicationScoped
public class AlarmMeter {
    @Inject
    private MeterRegistry meters;

    @Inject
    private OrderedErasures ordered;

    /** To be called once an order is given: after the commit. */
    public void count(UUID erasure) {
        if (ordered.isUnusual(erasure)) {
            meters.counter("candor.erasure.alarms").increment();
        }
    }
}
