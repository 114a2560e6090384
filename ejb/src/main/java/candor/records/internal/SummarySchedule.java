package candor.records.internal;

import candor.records.model.RecordSummary;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Folds what was counted into the summary every few seconds, on whichever node asks first (ADR 10). */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll
public class SummarySchedule {
    private static final int MOST = 50_000;

    @Inject
    private RecordSummary summary;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void fold() {
        summary.fold(MOST);
    }
}
