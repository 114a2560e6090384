package candor.erasure;

import candor.audit.AdministrativeAct;
import candor.erasure.ErasureOrder.Shown;
import candor.erasure.UnusualDeletions.Before;
import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureApproval;
import candor.erasure.model.ErasureApprovals;
import candor.erasure.model.ErasureAttempts.Kind;
import candor.erasure.model.ErasureOrders;
import candor.erasure.model.ErasureRules;
import candor.erasure.model.ErasureRulesRepository;
import candor.erasure.model.ErasureScope;
import candor.hold.HeldException;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.UnknownMemberException;
import candor.work.model.LongWork.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization's administrators order what is held for it to be deleted, within their agreement (R16: the tool DELETE), with proof
 * (R17): each time what one of the {@link ErasurePreviews} has shown them.
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationErasures {
    @Inject
    private CurrentPerson current;

    @Inject
    private DeletionTools deletion;

    @Inject
    private MemberScopes scopes;

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
    private Clock clock;

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
        ErasureScope scope = scopes.of(organization, wanted);
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
