package candor.reapplication;

import candor.identity.Roles;
import candor.licensing.Licenses;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Narrowing;
import candor.reapplication.SimulatedReports.Seen;
import candor.reapplication.Simulation.SimulatedPortion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells stewards what terms would have done to what arrived last month and is held, from the newest report on, as far as some
 * seconds reach.
 */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class TermsSimulation {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST_REPORTS = 50_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    private SimulatedReports reports;

    @Inject
    private Licenses licenses;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each portion has its own
    public Simulation lastMonth(AppliedTerms applied) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant from = now.minus(MONTH);
        Narrowing narrowing =
                licenses.inForce(null, applied.organization(), now).narrowing();
        SimulatedPortion counted = SimulatedPortion.NONE;
        UUID after = firstOf(from);
        Optional<Seen> seen = reports.newest(applied, narrowing, after, ids.next());
        while (seen.isPresent()) {
            counted = counted.plus(seen.get().portion());
            UUID last = seen.get().last();
            if (counted.counts().reports() >= MOST_REPORTS || clock.instant().isAfter(now.plus(LONGEST))) {
                boolean complete =
                        reports.newest(applied, narrowing, after, last).isEmpty();
                return Simulation.of(complete ? from : momentOf(last), now, complete, counted);
            }
            seen = reports.newest(applied, narrowing, after, last);
        }
        return Simulation.of(from, now, true, counted);
    }

    /** The smallest id of a moment (UUIDv7, RFC 9562). */
    static UUID firstOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }

    static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
