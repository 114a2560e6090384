package candor.collection.rest;

import candor.collection.Receipt;
import candor.policy.model.Surface;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Counts receipts for whoever watches the system: {@code candor_receipts_total} by surface and outcome, and
 * {@code candor_receipt_rules_total} by surface and rule that decided. Numbers alone: no source, no person, no content.
 */
@ApplicationScoped
public class ReceiptMeters {
    @Inject
    private MeterRegistry meters;

    /** A request from a deployment that its customer manages: that there was one more is all that is ever known (R3). */
    void countRefusedDeployment() {
        meters.counter("candor.refused.requests").increment();
    }

    /** To be called once they are true: after the commit. */
    public void count(Surface surface, List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            meters.counter(
                            "candor.receipts",
                            "surface",
                            surface.name(),
                            "outcome",
                            receipt.outcome().name())
                    .increment();
            if (receipt.basis() != null) {
                receipt.basis().rules().forEach(rule -> meters.counter(
                                "candor.receipt.rules", "surface", surface.name(), "rule", rule)
                        .increment());
            }
        }
    }
}
