package candor.diagnostics.performance.internal;

import candor.diagnostics.performance.ReportMeasuring;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks for new reports every few seconds, on whichever node asks first. */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll
public class MeasuringSchedule {
    /** So that a backlog does not hold the timer for good. */
    private static final int MOST_PORTIONS = 50;

    @Inject
    private ReportMeasuring measuring;

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each portion has its own
    void measure() {
        for (int i = 0; i < MOST_PORTIONS && measuring.measureSome(); i++) {}
    }
}
