package candor.erasure.web;

import candor.erasure.ErasureAlarmList;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever watches the system of deletions that were unusually large: {@code candor_erasure_alarms}, those of the last day. It is
 * read from the database, so that every node says the same.
 */
@WebListener
public class AlarmGauge implements ServletContextListener {
    @Inject
    private MeterRegistry meters;

    @Inject
    private ErasureAlarmList alarms;

    private @Nullable Gauge gauge;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        gauge = Gauge.builder("candor.erasure.alarms", alarms, ErasureAlarmList::countOfDay)
                .description("deletions of the last day that were unusually large")
                .strongReference(true)
                .register(meters);
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        if (gauge != null) {
            meters.remove(gauge);
        }
    }
}
