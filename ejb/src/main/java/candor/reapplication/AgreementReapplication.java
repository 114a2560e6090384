package candor.reapplication;

import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.ServiceAgreement;
import candor.platform.TimeOrderedIds;
import candor.reapplication.Portions.Seen;
import candor.reapplication.model.HeldReports;
import candor.reapplication.model.Reapplication;
import candor.reapplication.model.Reapplications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Stewards apply the agreement in force to what is already held (R11): first a preview, then the order. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class AgreementReapplication {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    private CurrentPerson current;

    @Inject
    private LicensingRepository licensing;

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

    /**
     * What would go; changes nothing. Takes as long as reading all that is held for the organization.
     *
     * @return absent: there is no such agreement
     * @throws AgreementNotInForceException if it is not in force now
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each portion has its own
    public Optional<Counts> preview(UUID agreement) {
        return inForce(agreement).map(found -> {
            UUID before = ids.next();
            Counts counts = Counts.NONE;
            Optional<Seen> seen = portions.preview(agreement, BEFORE_ALL, before);
            while (seen.isPresent()) {
                counts = counts.plus(seen.get().counts());
                seen = portions.preview(agreement, seen.get().last(), before);
            }
            return counts;
        });
    }

    /**
     * Orders the run; one that is under way already is answered instead of a second one.
     *
     * @return the order's id; absent: there is no such agreement
     * @throws AgreementNotInForceException if it is not in force now
     */
    public Optional<UUID> order(UUID agreement) {
        return inForce(agreement)
                .map(found -> orders.underWay(agreement).map(Reapplication::id).orElseGet(() -> add(found)));
    }

    public Optional<RunView> run(UUID id) {
        return orders.find(id).map(RunView::of);
    }

    private UUID add(ServiceAgreement agreement) {
        UUID id = ids.next();
        orders.add(new Reapplication(
                id,
                agreement.id(),
                current.caller().personId(),
                now(),
                reports.rows(agreement.organization().id(), id),
                Counts.NONE.write()));
        return id;
    }

    private Optional<ServiceAgreement> inForce(UUID agreement) {
        Optional<ServiceAgreement> found = licensing.agreement(agreement);
        if (found.isPresent() && !found.get().inForce().contains(now())) {
            throw new AgreementNotInForceException();
        }
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
