package candor.erasure;

import candor.audit.AdministrativeAct;
import candor.erasure.ErasureOrder.Shown;
import candor.erasure.UnusualDeletions.Before;
import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureApproval;
import candor.erasure.model.ErasureApprovals;
import candor.erasure.model.ErasureAttempts.Kind;
import candor.erasure.model.ErasureFilter;
import candor.erasure.model.ErasureOrders;
import candor.erasure.model.ErasureRules;
import candor.erasure.model.ErasureRulesRepository;
import candor.erasure.model.ErasureScope;
import candor.hold.HeldException;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.GrantedTools;
import candor.licensing.UnknownMemberException;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Category;
import candor.policy.model.Tool;
import candor.work.model.LongWork.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An organization's administrators delete what is held for it, within their agreement (R16: the tool DELETE), with proof (R17). */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationErasures {
    private static final Duration PREVIEW = Duration.ofMinutes(15);

    @Inject
    private CurrentPerson current;

    @Inject
    private DeletionTools deletion;

    @Inject
    private GrantedTools tools;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private ErasureOrders orders;

    @Inject
    private ErasureApprovals approvals;

    @Inject
    private ErasureRulesRepository rules;

    @Inject
    private Erasures erasures;

    @Inject
    private ErasureLimits limits;

    @Inject
    private ErasureConfiguration configuration;

    @Inject
    private PreviewReading reading;

    @Inject
    private PreviewTokens tokens;

    @Inject
    private UnusualDeletions unusual;

    @Inject
    private ErasureLooks looks;

    @Inject
    private OfficeLetters letters;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /**
     * What would go; changes nothing.
     *
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws UnknownMemberException                   if a name is no member's
     * @throws TooManyErasuresException                 after too many of them
     * @throws HeldException                            if a legal hold keeps any of it
     */
    public ErasurePreview preview(MemberFilter wanted) {
        Caller caller = current.caller();
        UUID organization = deletion.require(caller);
        limits.takeOne(organization, caller.personId(), Kind.PREVIEW);
        return preview(caller, scope(organization, wanted), ids.next());
    }

    /** The same, and a few of the rows where the administrators may see them (R16: the tool VIEW as well). */
    public SampledPreview previewWithSamples(MemberFilter wanted) {
        Caller caller = current.caller();
        UUID organization = deletion.require(caller);
        limits.takeOne(organization, caller.personId(), Kind.PREVIEW);
        ErasureScope scope = scope(organization, wanted);
        UUID moment = ids.next();
        ErasurePreview preview = preview(caller, scope, moment);
        boolean viewable = tools.grants(organization, Tool.VIEW);
        return new SampledPreview(
                preview, viewable ? reading.samples(scope, moment, preview.counts(), caller) : List.of(), viewable);
    }

    private ErasurePreview preview(Caller caller, ErasureScope scope, UUID moment) {
        if (erasures.isHeld(scope)) {
            throw new HeldException();
        }
        Map<Category, Long> counts = reading.count(scope, moment, caller);
        Shown shown = new Shown(moment, Counts.sum(counts));
        Instant expiresAt = now().plus(PREVIEW);
        String token = tokens.give(caller.personId(), scope.organization(), scope.filter(), shown, expiresAt);
        return new ErasurePreview(counts, shown.rows(), token, expiresAt);
    }

    /**
     * From now on nobody sees these rows; when the organization's time to undo it has passed, they are deleted. Where the organization
     * demands a second administrator's approval, all of that follows from there. What arrived after the preview stays.
     *
     * @param token of a preview of the same rows by the same person
     * @return the order's id; of one preview there is one order, however often it is sent
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws UnknownMemberException                   if a name is no member's
     * @throws StalePreviewException                    if the token does not go with it, or its order was taken back
     * @throws TooManyErasuresException                 after too many of them
     * @throws HeldException                            if a legal hold keeps any of it
     */
    public UUID order(MemberFilter wanted, String token) {
        return order(wanted, token, null);
    }

    /**
     * The same, for somebody who has to show that the number was read.
     *
     * @param typed the number of rows
     * @throws CountDiffersException if the preview had another one
     */
    public UUID confirm(MemberFilter wanted, String token, long typed) {
        return order(wanted, token, typed);
    }

    private UUID order(MemberFilter wanted, String token, @Nullable Long typed) {
        Caller caller = current.caller();
        UUID organization = deletion.require(caller);
        limits.takeOne(organization, caller.personId(), Kind.ORDER);
        ErasureScope scope = scope(organization, wanted);
        Shown shown = tokens.check(token, caller.personId(), organization, scope.filter(), now());
        if (typed != null && typed != shown.rows()) {
            throw new CountDiffersException();
        }
        erasures.keepHolds();
        ErasureRules inForce = rules.lock(organization);
        Optional<Erasure> before = orders.find(shown.moment());
        if (before.isPresent()) {
            return before.filter(each -> each.state() != State.CANCELLED)
                    .map(Erasure::id)
                    .orElseThrow(StalePreviewException::new);
        }
        return give(caller, new ErasureOrder(caller.personId(), scope, inForce.undoWindow(), shown), inForce);
    }

    private UUID give(Caller caller, ErasureOrder order, ErasureRules inForce) {
        UUID organization = order.scope().organization();
        Before before = unusual.before(organization);
        UUID id = inForce.secondApproval() ? erasures.propose(order) : erasures.order(order);
        Erasure given = orders.find(id).orElseThrow();
        if (inForce.secondApproval()) {
            Instant expiresAt = now().plus(configuration.approval());
            approvals.add(new ErasureApproval(given, expiresAt));
            letters.approvalNeeded(
                    organization, caller.personId(), id, given.expected().orElseThrow(), expiresAt);
        } else {
            looks.ordered(caller, id, caller.personId());
        }
        tell(inForce.secondApproval() ? "erasure.proposed" : "erasure.ordered", given);
        unusual.watch(given, before);
        return id;
    }

    private void tell(String action, Erasure order) {
        acts.fire(new AdministrativeAct(
                action,
                order.scope().organization(),
                order.id().toString(),
                Map.of("records", Long.toString(order.expected().orElse(order.total())))));
    }

    private ErasureScope scope(UUID organization, MemberFilter wanted) {
        return ErasureScope.ofOrganization(
                organization,
                new ErasureFilter(
                        wanted.users().stream()
                                .map(name -> licensing
                                        .memberOf(organization, name)
                                        .map(Person::id)
                                        .orElseThrow(UnknownMemberException::new))
                                .collect(Collectors.toSet()),
                        wanted.surfaces(),
                        wanted.categories(),
                        wanted.jobs(),
                        wanted.from(),
                        wanted.to()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
