package candor.steward;

import candor.audit.AdministrativeAct;
import candor.identity.Roles;
import candor.licensing.model.LicenseAssignment;
import candor.licensing.model.LicensingBook;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.Person;
import candor.platform.Cursor;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import candor.steward.model.AssignmentRow;
import candor.steward.model.LicenseRows;
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

/** Who works under a license, and when (R12). What was is never changed, only ended. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class AssignmentDesk {
    @Inject
    private LicenseRows rows;

    @Inject
    private LicensingBook book;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * The latest first.
     *
     * @param text that a sign-in name contains; absent: all
     * @return absent: there is no such license
     */
    public Optional<Slice<AssignmentRow>> assignments(
            UUID id, @Nullable String text, @Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        return book.license(id)
                .map(any -> Slice.of(
                        rows.assignments(id, text, after, limit + 1),
                        limit,
                        each -> new Position(each.from(), each.id())));
    }

    public Optional<AssignmentRow> assignment(UUID license, UUID assignment) {
        return rows.assignment(license, assignment);
    }

    /**
     * Assigns somebody to a license for a period.
     *
     * @return the assignment's id; absent: there is no such license
     * @throws DeskRefusedException if nobody has this sign-in name, or for a part of the period they are assigned already
     */
    public Optional<UUID> assign(UUID id, String signInName, Instant from, @Nullable Instant to) {
        Period valid = Periods.of(from, to);
        return book.license(id).map(license -> {
            Person person =
                    book.person(signInName).orElseThrow(() -> new DeskRefusedException(Kind.BAD_REQUEST, "/user"));
            book.lock(id);
            Periods.requireFree(
                    book.assignments(id, person.id()).stream()
                            .map(LicenseAssignment::valid)
                            .toList(),
                    valid);
            LicenseAssignment assignment = new LicenseAssignment(ids.next(), id, person, valid);
            book.add(assignment);
            tell("license.assigned", person.organization().orElse(null), id, Map.of());
            return assignment.id();
        });
    }

    /**
     * @param at absent: now
     * @return whether the license has such an assignment
     * @throws DeskRefusedException if {@code at} is past, or the assignment ends earlier anyway
     */
    public boolean endAssignment(UUID license, UUID assignment, @Nullable Instant at) {
        book.lock(license);
        return book.assignment(assignment)
                .filter(each -> each.licenseId().equals(license))
                .map(each -> {
                    Instant now = now();
                    Instant end = at == null ? now : at;
                    Periods.requireEndable(each.valid(), end, now);
                    each.end(end, now);
                    tell(
                            "license.assignment.ended",
                            each.person().organization().orElse(null),
                            license,
                            Map.of("end", end.toString()));
                    return true;
                })
                .orElse(false);
    }

    private void tell(String action, @Nullable Organization organization, UUID license, Map<String, String> details) {
        UUID matterOf = organization == null ? null : organization.id();
        acts.fire(new AdministrativeAct(action, matterOf, license.toString(), details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
