package candor.reapplication;

import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.ServiceAgreement;
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
    @Inject
    private LicensingRepository licensing;

    @Inject
    private Reapplications runs;

    @Inject
    private ReapplicationOrders orders;

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
        return inForce(agreement).map(found -> orders.preview(found.id()));
    }

    /**
     * Orders the run; one that is under way already is answered instead of a second one.
     *
     * @return the order's id; absent: there is no such agreement
     * @throws AgreementNotInForceException if it is not in force now
     */
    public Optional<UUID> order(UUID agreement) {
        return inForce(agreement)
                .map(found -> orders.order(found.id(), found.organization().id(), Reapplication::ofAgreement)
                        .id());
    }

    public Optional<RunView> run(UUID id) {
        return runs.find(id).map(RunView::of);
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
