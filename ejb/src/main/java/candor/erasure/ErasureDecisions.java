package candor.erasure;

import candor.audit.AdministrativeAct;
import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureApproval;
import candor.erasure.model.ErasureApprovals;
import candor.erasure.model.ErasureAttempts.Kind;
import candor.erasure.model.ErasureOrders;
import candor.erasure.model.ErasureRulesRepository;
import candor.identity.Caller;
import candor.identity.CurrentAdministrator;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.GrantedTools;
import candor.licensing.model.ApiClients;
import candor.platform.RefusalException;
import candor.policy.model.Category;
import candor.policy.model.Tool;
import jakarta.annotation.security.PermitAll;
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

/**
 * Another administrator approves or refuses what one of them ordered, where the organization demands that (R16: the tool DELETE). Nobody
 * approves their own, nor what a program ordered whose secret they were ever told (ADR 17); a program approves nothing.
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class ErasureDecisions {
    private static final int LONGEST_REASON = 2000;

    @Inject
    private CurrentPerson current;

    @Inject
    private CurrentAdministrator administrator;

    @Inject
    private ApiClients programs;

    @Inject
    private DeletionTools deletion;

    @Inject
    private GrantedTools tools;

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
    private PreviewReading reading;

    @Inject
    private ErasureLooks looks;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private Clock clock;

    /** What an order that waits for approval would take away now, for who has to decide; absent: there is none. */
    public Optional<ProposedRows> look(UUID id) {
        Caller caller = current.caller();
        UUID organization = deletion.require(caller);
        Optional<Erasure> waiting =
                orders.find(id).filter(each -> each.isOfOrganization(organization) && each.awaitsApproval());
        return waiting.map(order -> {
            limits.takeOne(organization, caller.personId(), Kind.PREVIEW);
            Map<Category, Long> counts = reading.count(order.scope(), id, caller);
            boolean viewable = tools.grants(organization, Tool.VIEW);
            return new ProposedRows(
                    counts,
                    Counts.sum(counts),
                    viewable ? reading.samples(order.scope(), id, counts, caller) : List.of(),
                    viewable);
        });
    }

    /**
     * From now on nobody sees the rows; they are deleted when the organization's time to undo it has passed.
     *
     * @return whether there is such an order
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws candor.identity.PersonRequiredException  if a program calls
     * @throws DecisionRefusedException                 if it is the caller's own, or does not wait for approval any more
     * @throws candor.hold.HeldException                if a legal hold keeps any of it
     */
    public boolean approve(UUID id) {
        Caller caller = administrator.inPerson();
        erasures.keepHolds();
        Optional<Erasure> found = lock(id, caller);
        found.ifPresent(order -> {
            decidable(order, caller).approve(caller.personId(), now());
            erasures.approve(
                    order, rules.of(DeletionTools.organizationOf(caller)).undoWindow());
            looks.ordered(caller, id, order.orderedBy());
            tell("erasure.approved", order);
        });
        return found.isPresent();
    }

    /**
     * @param reason is shown to the administrators; 1 to 2,000 characters
     * @return whether there is such an order
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws candor.identity.PersonRequiredException  if a program calls
     * @throws DecisionRefusedException                 if it is the caller's own, or does not wait for approval any more
     * @throws IllegalArgumentException                 without a reason
     */
    public boolean refuse(UUID id, String reason) {
        Caller caller = administrator.inPerson();
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON || said.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a reason of 1 to 2,000 characters");
        }
        Optional<Erasure> found = lock(id, caller);
        found.ifPresent(order -> {
            decidable(order, caller).refuse(caller.personId(), said, now());
            order.undo(now());
            tell("erasure.refused", order);
        });
        return found.isPresent();
    }

    /** Ends what nobody approved in time. */
    @PermitAll // for the timer
    public void endExpired() {
        Instant now = now();
        for (UUID id : approvals.expired(now)) {
            orders.lock(id).filter(Erasure::awaitsApproval).ifPresent(order -> {
                approvals.lock(id).orElseThrow().expire(now);
                order.undo(now);
            });
        }
    }

    private Optional<Erasure> lock(UUID id, Caller caller) {
        UUID organization = deletion.require(caller);
        return orders.find(id)
                .filter(each -> each.isOfOrganization(organization))
                .flatMap(each -> orders.lock(id));
    }

    private ErasureApproval decidable(Erasure order, Caller caller) {
        UUID by = order.orderedBy();
        if (by.equals(caller.personId()) || programs.wasTold(by, caller.personId())) {
            throw new DecisionRefusedException(RefusalException.Kind.OWN_REQUEST);
        }
        return approvals
                .lock(order.id())
                .filter(each -> order.awaitsApproval() && each.isOpenAt(now()))
                .orElseThrow(() -> new DecisionRefusedException(RefusalException.Kind.REQUEST_DECIDED));
    }

    private void tell(String action, Erasure order) {
        acts.fire(new AdministrativeAct(
                action,
                order.scope().organization(),
                order.id().toString(),
                Map.of("records", Long.toString(order.expected().orElse(0)))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
