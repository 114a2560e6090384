package candor.diagnostics.rest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts, for operators, how often somebody of the staff was refused because they read in bulk. */
@ApplicationScoped
public class RefusedReadings {
    @Inject
    private MeterRegistry meters;

    public void count() {
        meters.counter("candor.diagnostics.readings.refused").increment();
    }
}
