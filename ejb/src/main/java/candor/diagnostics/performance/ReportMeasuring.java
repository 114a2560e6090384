package candor.diagnostics.performance;

import candor.diagnostics.performance.model.ArrivedReport;
import candor.diagnostics.performance.model.MeasuredReports;
import candor.diagnostics.performance.model.ReportArrivals;
import candor.diagnostics.performance.model.ReportArrivals.Taken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Measures reports that have arrived or changed, and adds up what has changed in the counts. */
@Stateless
@PermitAll
public class ReportMeasuring {
    private static final int PORTION = 500;

    @Inject
    private ReportArrivals arrivals;

    @Inject
    private MeasuredReports measured;

    /** @return whether there may be more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean measureSome() {
        Optional<Taken> taken = arrivals.take(PORTION);
        if (taken.isEmpty()) {
            return false;
        }
        List<ArrivedReport> reports = taken.get().reports();
        measured.replace(
                taken.get().records(),
                reports.stream().map(ReportContent::measure).toList());
        measured.fold();
        arrivals.done(taken.get().notes());
        return !taken.get().notes().isEmpty();
    }
}
