package candor.erasure;

import candor.audit.AdministrativeAct;
import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureAlarms;
import candor.erasure.model.ErasureApprovals;
import candor.erasure.model.ErasureOrders;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.model.Position;
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
import org.jspecify.annotations.Nullable;

/**
 * What an organization's administrators have ordered to be deleted, and what has become of it. Another organization's order is the same
 * as none, and so is what one of their own people asked for: that is the person's to follow and to undo.
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrderedErasures {
    @Inject
    private CurrentPerson current;

    @Inject
    private DeletionTools deletion;

    @Inject
    private ErasureOrders orders;

    @Inject
    private ErasureApprovals approvals;

    @Inject
    private ErasureAlarms alarms;

    @Inject
    private Erasures erasures;

    @Inject
    private OrganizationErasureViews views;

    @Inject
    private ErasureLooks looks;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private Clock clock;

    /**
     * The latest first.
     *
     * @throws candor.licensing.ToolNotGrantedException with neither DELETE nor VIEW
     * @throws candor.platform.InvalidCursorException   if the cursor is none of ours
     */
    public Slice<OrganizationErasureView> list(@Nullable String cursor, int limit) {
        Caller caller = current.caller();
        UUID organization = deletion.requireToSee(caller);
        Position after = cursor == null ? null : Cursor.read(cursor);
        Slice<Erasure> found = Slice.of(
                orders.ofOrganization(organization, after, limit + 1),
                limit,
                each -> new Position(each.orderedAt(), each.id()));
        return new Slice<>(views.of(found.items(), caller.personId()), found.next());
    }

    /** @throws candor.licensing.ToolNotGrantedException with neither DELETE nor VIEW */
    public Optional<OrganizationErasureView> find(UUID id) {
        Caller caller = current.caller();
        deletion.requireToSee(caller);
        return own(id, caller)
                .map(each -> views.of(List.of(each), caller.personId()).get(0));
    }

    /** Whether the caller may order, approve and undo (R16: the tool DELETE). */
    public boolean mayDelete() {
        return deletion.grants(DeletionTools.organizationOf(current.caller()));
    }

    /** Whether an order of the organization's was an alarm by its size; tells nothing else, and so needs no tool. */
    public boolean isUnusual(UUID id) {
        return own(id, current.caller()).isPresent()
                && !alarms.among(List.of(id)).isEmpty();
    }

    /** A compact JSON Web Signature, once everything is deleted; whatever tools the agreement grants by now. */
    public Optional<String> certificate(UUID id) {
        return own(id, current.caller()).flatMap(Erasure::certificate);
    }

    /**
     * Undoes an order whose deletion has not begun, or withdraws one that nobody has approved.
     *
     * @return absent: there is no such order; else whether it was time
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     */
    public Optional<Boolean> undo(UUID id) {
        Caller caller = current.caller();
        deletion.require(caller);
        return own(id, caller).map(order -> isUndone(order.id(), caller));
    }

    private boolean isUndone(UUID id, Caller caller) {
        Erasure order = orders.lock(id).orElseThrow();
        boolean proposed = order.awaitsApproval();
        Map<UUID, Long> concealed = looks.concealed(id);
        boolean undone = erasures.cancel(id);
        if (undone) {
            if (proposed) {
                approvals.lock(id).orElseThrow().withdraw(caller.personId(), now());
            }
            looks.undone(caller, concealed);
            acts.fire(new AdministrativeAct(
                    proposed ? "erasure.withdrawn" : "erasure.undone",
                    order.scope().organization(),
                    id.toString(),
                    Map.of()));
        }
        return undone;
    }

    private Optional<Erasure> own(UUID id, Caller caller) {
        UUID organization = DeletionTools.organizationOf(caller);
        return orders.find(id).filter(each -> each.isOfOrganization(organization));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
