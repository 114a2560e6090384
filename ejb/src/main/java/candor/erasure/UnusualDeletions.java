package candor.erasure;

import candor.audit.AdministrativeAct;
import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureAlarms;
import candor.erasure.model.ErasureOrders;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.RecordSummary;
import candor.records.model.SummaryRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * Notices when administrators order unusually much to be deleted, and alarms stewards and the other administrators. What they ordered
 * within a day counts together, so that nobody stays below the threshold by many small orders.
 */
@ApplicationScoped
public class UnusualDeletions {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private ErasureOrders orders;

    @Inject
    private ErasureAlarms alarms;

    @Inject
    private RecordSummary summary;

    @Inject
    private ErasureConfiguration configuration;

    @Inject
    private OfficeLetters letters;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private Clock clock;

    /** What there was before an order: of the same day, and held. */
    record Before(long ordered, long held) {}

    /** To be asked before the order is given. */
    Before before(UUID organization) {
        Instant now = now();
        long held = summary.of(new OfOrganization(organization)).stream()
                .mapToLong(SummaryRow::records)
                .sum();
        long taken = orders.takenSince(organization, now.minus(DAY));
        return new Before(orders.expectedSince(organization, now.minus(DAY)), held + taken);
    }

    /** Alarms if this order makes the day unusual, or is so by itself. */
    void watch(Erasure order, Before before) {
        long rows = order.expected().orElseThrow();
        long ordered = before.ordered() + rows;
        boolean unusual = configuration.isUnusual(ordered, before.held());
        boolean toldBefore = configuration.isUnusual(before.ordered(), before.held());
        if (rows > 0 && unusual && (!toldBefore || configuration.isUnusual(rows, before.held()))) {
            alarm(order, ordered, before.held());
        }
    }

    private void alarm(Erasure order, long ordered, long held) {
        UUID organization = order.scope().organization();
        alarms.raise(order, now(), ordered, held);
        letters.unusual(organization, order.orderedBy(), order.id(), ordered, held);
        acts.fire(new AdministrativeAct(
                "erasure.alarmed",
                organization,
                order.id().toString(),
                Map.of("records", Long.toString(ordered), "held", Long.toString(held))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
