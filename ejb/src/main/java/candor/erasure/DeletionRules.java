package candor.erasure;

import candor.audit.AdministrativeAct;
import candor.erasure.RulesView.Pending;
import candor.erasure.model.ErasureRules;
import candor.erasure.model.ErasureRulesRepository;
import candor.erasure.model.RulesChange;
import candor.identity.Caller;
import candor.identity.CurrentAdministrator;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
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
import java.util.UUID;

/**
 * What administrators ask of their own deletions (R16: the tool DELETE). Stricter rules hold at once. Where deletion needs two of them,
 * weaker rules do, too: else one alone would take the second away first.
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class DeletionRules {
    @Inject
    private CurrentPerson current;

    @Inject
    private CurrentAdministrator administrator;

    @Inject
    private DeletionTools deletion;

    @Inject
    private ErasureRulesRepository rules;

    @Inject
    private ErasureConfiguration configuration;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private OfficeLetters letters;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** @throws candor.licensing.ToolNotGrantedException with neither DELETE nor VIEW */
    public RulesView find() {
        Caller caller = current.caller();
        return view(deletion.requireToSee(caller), caller);
    }

    /**
     * Sets them, or, if they are weaker and two administrators are needed, proposes them in place of what was proposed before.
     *
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws candor.identity.PersonRequiredException  if a program calls
     */
    public RulesView set(ErasureRules wanted) {
        Caller caller = administrator.inPerson();
        UUID organization = deletion.require(caller);
        ErasureRules before = rules.lock(organization);
        rules.open(organization).ifPresent(each -> each.expire(now()));
        if (before.secondApproval() && wanted.isWeakerThan(before)) {
            propose(caller, organization, wanted);
        } else if (!wanted.equals(before)) {
            apply("erasure-rules.set", organization, wanted);
        }
        return view(organization, caller);
    }

    private void propose(Caller caller, UUID organization, ErasureRules wanted) {
        Instant now = now();
        Instant expiresAt = now.plus(configuration.approval());
        rules.add(new RulesChange(ids.next(), organization, wanted, caller.personId(), now, expiresAt));
        letters.weakerRulesProposed(organization, caller.personId(), expiresAt);
        tell("erasure-rules.proposed", organization, wanted);
    }

    /**
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws candor.identity.PersonRequiredException  if a program calls
     * @throws DecisionRefusedException                 if the caller proposed them, or none wait
     */
    public RulesView approve() {
        Caller caller = administrator.inPerson();
        UUID organization = deletion.require(caller);
        RulesChange change = open(organization);
        if (change.proposedBy().equals(caller.personId())) {
            throw new DecisionRefusedException(Kind.OWN_REQUEST);
        }
        change.decide(caller.personId(), true, now());
        apply("erasure-rules.approved", organization, change.wanted());
        return view(organization, caller);
    }

    /**
     * Everything stays as it is. Who proposed them can take them back so.
     *
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws candor.identity.PersonRequiredException  if a program calls
     * @throws DecisionRefusedException                 if none wait
     */
    public RulesView refuse() {
        Caller caller = administrator.inPerson();
        UUID organization = deletion.require(caller);
        RulesChange change = open(organization);
        change.decide(caller.personId(), false, now());
        tell("erasure-rules.refused", organization, change.wanted());
        return view(organization, caller);
    }

    private RulesChange open(UUID organization) {
        rules.lock(organization);
        return rules.open(organization)
                .filter(each -> each.isOpenAt(now()))
                .orElseThrow(() -> new DecisionRefusedException(Kind.REQUEST_DECIDED));
    }

    private void apply(String action, UUID organization, ErasureRules wanted) {
        rules.set(organization, wanted);
        tell(action, organization, wanted);
    }

    private void tell(String action, UUID organization, ErasureRules wanted) {
        acts.fire(new AdministrativeAct(
                action,
                organization,
                null,
                Map.of(
                        "undo", wanted.undoWindow().toString(),
                        "secondApproval", Boolean.toString(wanted.secondApproval()))));
    }

    private RulesView view(UUID organization, Caller caller) {
        ErasureRules now = rules.of(organization);
        Pending pending = rules.open(organization)
                .filter(each -> each.isOpenAt(now()))
                .map(each -> pending(each, caller))
                .orElse(null);
        return new RulesView(now.undoWindow().toSeconds(), now.secondApproval(), pending);
    }

    private Pending pending(RulesChange change, Caller caller) {
        return new Pending(
                change.wanted().undoWindow().toSeconds(),
                change.wanted().secondApproval(),
                licensing.people(List.of(change.proposedBy())).stream()
                        .map(Person::signInName)
                        .findFirst()
                        .orElseThrow(),
                change.proposedBy().equals(caller.personId()),
                change.proposedAt(),
                change.expiresAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
