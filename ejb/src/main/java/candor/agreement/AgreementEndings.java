package candor.agreement;

import candor.agreement.model.AgreementBook;
import candor.agreement.model.AgreementEnding;
import candor.audit.AdministrativeAct;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.licensing.model.ServiceAgreement;
import candor.platform.RefusalException.Kind;
import candor.platform.TimeOrderedIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ends agreements early: one steward proposes, another approves, since the general policy may let more in. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class AgreementEndings {
    @Inject
    private CurrentPerson current;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private AgreementBook book;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * Proposes an end in place of whatever was proposed before.
     *
     * @return whether there is such an approved version
     * @throws AgreementRefusedException if {@code at} is past, before the version begins, or not before it ends anyway
     */
    public boolean propose(UUID id, Instant at) {
        Instant end = at.truncatedTo(ChronoUnit.MICROS);
        return locked(id)
                .map(agreement -> {
                    requirePossible(agreement, end);
                    book.proposedEnding(id).ifPresent(book::remove);
                    book.add(new AgreementEnding(ids.next(), id, end, caller(), now()));
                    tell("agreement.ending.proposed", agreement, end);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Ends the version at the moment that was proposed, or now where that has passed meanwhile.
     *
     * @return whether there is a proposal
     * @throws AgreementRefusedException if the caller proposed it, or the version ends earlier anyway
     */
    public boolean approve(UUID id) {
        Optional<ServiceAgreement> agreement = locked(id);
        Optional<AgreementEnding> proposed = book.proposedEnding(id);
        if (agreement.isEmpty() || proposed.isEmpty()) {
            return false;
        }
        Person approver = caller();
        if (proposed.get().proposedBy().id().equals(approver.id())) {
            throw new AgreementRefusedException(Kind.OWN_DRAFT);
        }
        Instant now = now();
        Instant end =
                proposed.get().endsAt().isBefore(now) ? now : proposed.get().endsAt();
        requirePossible(agreement.get(), end);
        agreement.get().end(end, now);
        proposed.get().approve(approver, now);
        tell("agreement.ending.approved", agreement.get(), end);
        return true;
    }

    /** @return whether there was a proposal */
    public boolean withdraw(UUID id) {
        Optional<ServiceAgreement> agreement = locked(id);
        Optional<AgreementEnding> proposed = book.proposedEnding(id);
        proposed.ifPresent(ending -> {
            tell("agreement.ending.withdrawn", agreement.orElseThrow(), ending.endsAt());
            book.remove(ending);
        });
        return proposed.isPresent();
    }

    private Optional<ServiceAgreement> locked(UUID id) {
        Optional<ServiceAgreement> agreement = licensing.agreement(id);
        agreement.ifPresent(each -> book.lock(each.organization().id()));
        return agreement;
    }

    private void requirePossible(ServiceAgreement agreement, Instant at) {
        try {
            agreement.inForce().endedAt(at, now());
        } catch (IllegalArgumentException notNearer) {
            boolean ended = agreement.inForce().end() != null
                    && !agreement.inForce().end().isAfter(at);
            throw ended
                    ? new AgreementRefusedException(Kind.ALREADY_ENDED)
                    : new AgreementRefusedException(Kind.BAD_REQUEST, "/at");
        }
    }

    private Person caller() {
        return licensing.people(List.of(current.caller().personId())).get(0);
    }

    private void tell(String action, ServiceAgreement agreement, Instant end) {
        acts.fire(new AdministrativeAct(
                action,
                agreement.organization().id(),
                agreement.id().toString(),
                Map.of(
                        "organization", agreement.organization().name(),
                        "version", Integer.toString(agreement.version()),
                        "end", end.toString())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
