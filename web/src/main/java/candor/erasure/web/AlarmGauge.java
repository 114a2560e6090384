package candor.erasure.web;

import candor.erasure.ErasureAlarmList;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever watches the system of deletions that were unusually large: {@code candor_erasure_alarms}, those of the last day. It is
 * read from the database, so that every node says the same.
 */
@ApplicationScoped
public class AlarmGauge {
    @Inject
    private MeterRegistry meters;

    @Inject
    private ErasureAlarmList alarms;

    private @Nullable Gauge gauge;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        gauge = Gauge.builder("candor.erasure.alarms", alarms, ErasureAlarmList::countOfDay)
                .description("deletions of the last day that were unusually large")
                .strongReference(true)
                .register(meters);
    }

    @PreDestroy
    void remove() {
        if (gauge != null) {
            meters.remove(gauge);
        }
    }
}
