package candor.hold;

import candor.audit.AdministrativeAct;
import candor.hold.model.HeldRows;
import candor.hold.model.HoldScope;
import candor.hold.model.LegalHold;
import candor.hold.model.LegalHolds;
import candor.hold.model.Lifting;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import candor.records.model.Holder;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
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

/** Stewards set holds and lift them. From the moment one is set, nothing that it reaches is deleted or reduced. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class StewardHolds {
    @Inject
    private CurrentPerson current;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private LegalHolds holds;

    @Inject
    private HeldRows rows;

    @Inject
    private HoldViews views;

    @Inject
    private Event<HoldsChanged> changed;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /**
     * The newest first, lifted ones too.
     *
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public Slice<HoldView> list(@Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        Slice<LegalHold> found =
                Slice.of(holds.list(after, limit + 1), limit, each -> new Position(each.setAt(), each.id()));
        return new Slice<>(found.items().stream().map(views::listed).toList(), found.next());
    }

    /** With the rows that it reaches now. Takes as long as counting them. */
    public Optional<HoldView> find(UUID id) {
        return holds.find(id).map(views::counted);
    }

    /**
     * How many rows such a hold would keep; changes nothing. Takes as long as counting them.
     *
     * @throws UnknownHolderException if nobody goes by the name
     */
    public long preview(HoldOrder order) {
        return rows.count(scope(order));
    }

    /**
     * @return the hold's id
     * @throws UnknownHolderException if nobody goes by the name
     */
    public UUID set(HoldOrder order) {
        HoldScope scope = scope(order);
        rows.keepRows();
        UUID steward = current.caller().personId();
        LegalHold hold = new LegalHold(ids.next(), scope, order.reason(), order.caseReference(), steward, now());
        holds.add(hold);
        changed.fire(new HoldsChanged());
        acts.fire(new AdministrativeAct(
                "hold.set", scope.organization(), hold.id().toString(), Map.of()));
        return hold.id();
    }

    /**
     * @param reason 1 to 2,000 characters
     * @return absent: there is no such hold; else whether it was in force
     * @throws IllegalArgumentException without a reason
     */
    public Optional<Boolean> lift(UUID id, String reason) {
        String words = HoldOrder.words(reason, HoldOrder.LONGEST_REASON);
        rows.keepRows();
        Lifting lifting = new Lifting(current.caller().personId(), now(), words);
        return holds.lock(id).map(hold -> {
            boolean lifted = hold.lift(lifting);
            if (lifted) {
                holds.write();
                changed.fire(new HoldsChanged());
                acts.fire(new AdministrativeAct("hold.lifted", hold.scope().organization(), id.toString(), Map.of()));
            }
            return lifted;
        });
    }

    private HoldScope scope(HoldOrder order) {
        return new HoldScope(holder(order), order.surfaces(), order.categories(), order.from(), order.to());
    }

    private @Nullable Holder holder(HoldOrder order) {
        if (order.organization() != null) {
            return licensing
                    .organizationByName(order.organization())
                    .map(Organization::id)
                    .map(OfOrganization::new)
                    .orElseThrow(() -> new UnknownHolderException("/organization"));
        }
        if (order.user() == null) {
            return null;
        }
        UUID person = licensing
                .personByName(order.user())
                .map(Person::id)
                .orElseThrow(() -> new UnknownHolderException("/user"));
        return new OfPerson(person, licensing.consumerLicensesOf(person));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
