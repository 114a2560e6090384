package candor.reapplication;

import candor.identity.CurrentPerson;
import candor.platform.TimeOrderedIds;
import candor.reapplication.Portions.Seen;
import candor.reapplication.model.HeldReports;
import candor.reapplication.model.Reapplication;
import candor.reapplication.model.Reapplications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Previews and orders of whatever is applied to what is held. Whether somebody may is asked by the services that call it. */
@ApplicationScoped
class ReapplicationOrders {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    private CurrentPerson current;

    @Inject
    private HeldReports reports;

    @Inject
    private Reapplications orders;

    @Inject
    private Portions portions;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** What would go; changes nothing. To be called outside a transaction: each portion has its own. */
    Counts preview(UUID applied) {
        UUID before = ids.next();
        Counts counts = Counts.NONE;
        Optional<Seen> seen = portions.preview(applied, BEFORE_ALL, before);
        while (seen.isPresent()) {
            counts = counts.plus(seen.get().counts());
            seen = portions.preview(applied, seen.get().last(), before);
        }
        return counts;
    }

    /** Makes the order; its parameters are those of {@link Reapplication#ofAgreement}. */
    interface Kind {
        Reapplication order(UUID id, UUID applied, UUID orderedBy, Instant orderedAt, long total, String counts);
    }

    /** An order as it came about. @param added whether it is a new one, and not the one under way */
    record Ordered(UUID id, boolean added) {}

    /** Orders the run; one that is under way already is answered instead of a second one. */
    Ordered order(UUID applied, UUID organization, Kind kind) {
        Optional<Reapplication> underWay = orders.underWay(applied);
        if (underWay.isPresent()) {
            return new Ordered(underWay.get().id(), false);
        }
        UUID id = ids.next();
        UUID caller = current.caller().personId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        orders.add(kind.order(id, applied, caller, now, reports.rows(organization, id), Counts.NONE.write()));
        return new Ordered(id, true);
    }
}
