package candor.collection.rest;

import candor.collection.Receipt;
import candor.operations.IntakeTally;
import candor.operations.model.IntakeCounts.Kind;
import candor.platform.RefusalException;
import candor.policy.model.Surface;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts receipts for whoever watches the system: {@code candor_receipts_total} by surface and outcome, and
 * {@code candor_receipt_rules_total} by surface and rule that decided. Numbers alone: no source, no person, no content.
 */
@ApplicationScoped
public class ReceiptMeters {
    @Inject
    private MeterRegistry meters;

    @Inject
    private IntakeTally tally;

    /** Found once: a registry looks its counters up by building their names and tags anew. */
    private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();

    /**
     * A request of which nothing was taken because of its key: that there was one, and why. Of one from a deployment that its customer
     * manages this is all that is ever known (R3).
     */
    void countRefused(RefusalException refusal) {
        switch (refusal.kind()) {
            case CUSTOMER_MANAGED -> {
                meters.counter("candor.refused.requests").increment();
                tally.count(Kind.REFUSED, refusal.kind().name());
            }
            case UNKNOWN_KEY, REVOKED_KEY, WRONG_SURFACE ->
                tally.count(Kind.REFUSED, refusal.kind().name());
            default -> {} // for another reason than its key
        }
    }

    /** To be called once they are true: after the commit. */
    public void count(Surface surface, List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            count("candor.receipts", surface, "outcome", receipt.outcome().name());
            tally.count(Kind.OUTCOME, surface + "." + receipt.outcome());
            if (receipt.basis() != null) {
                receipt.basis().rules().forEach(rule -> {
                    count("candor.receipt.rules", surface, "rule", rule);
                    tally.count(Kind.RULE, rule);
                });
            }
        }
    }

    private void count(String name, Surface surface, String tag, String value) {
        counters.computeIfAbsent(
                        List.of(name, surface.name(), value),
                        first -> meters.counter(name, "surface", surface.name(), tag, value))
                .increment();
    }
}
