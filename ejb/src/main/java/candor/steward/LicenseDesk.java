package candor.steward;

import candor.audit.AdministrativeAct;
import candor.identity.Roles;
import candor.licensing.model.LicenseAssignment;
import candor.licensing.model.LicenseTerm;
import candor.licensing.model.LicensingBook;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.Person;
import candor.platform.Cursor;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import candor.policy.model.LicenseType;
import candor.steward.model.AssignmentRow;
import candor.steward.model.LicenseRow;
import candor.steward.model.LicenseRows;
import candor.steward.model.TermRow;
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

/** Licenses: what they are over time, and who works under them (R12). What was is never changed, only ended. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class LicenseDesk {
    private static final int LONGEST_REFERENCE = 100;

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
     * The newest first.
     *
     * @param text         that the reference contains; absent: all
     * @param organization short name of who holds it now; absent: whoever
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public Slice<LicenseRow> list(
            @Nullable String text, @Nullable String organization, @Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        return Slice.of(
                rows.list(text, organization, after, limit + 1),
                limit,
                each -> new Position(each.createdAt(), each.id()));
    }

    public Optional<LicenseRow> find(UUID id) {
        return rows.find(id);
    }

    /** All that it ever was, the latest first. */
    public List<TermRow> terms(UUID id) {
        return rows.terms(id);
    }

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

    /** @throws DeskRefusedException if the reference is taken, or is none */
    public LicenseRow create(String reference) {
        UUID id = ids.next();
        if (!book.addLicense(id, Line.of(reference, LONGEST_REFERENCE, "/reference"))) {
            throw new DeskRefusedException(Kind.NAME_TAKEN, "/reference");
        }
        tell("license.created", null, id, Map.of());
        return rows.find(id).orElseThrow();
    }

    /**
     * Says what a license is for a period.
     *
     * @param organization short name of the holder; of an enterprise license, and of no other
     * @return the term's id; absent: there is no such license
     * @throws DeskRefusedException if there is no such organization, or for a part of the period there is a term already
     */
    public Optional<UUID> addTerm(
            UUID id, LicenseType type, @Nullable String organization, Instant from, @Nullable Instant to) {
        Period valid = period(from, to);
        return book.license(id).map(license -> {
            Organization holder = organization == null
                    ? null
                    : book.organization(organization).orElseThrow(() -> unknown("/organization"));
            if ((type == LicenseType.ENTERPRISE) != (holder != null)) {
                throw unknown("/organization");
            }
            book.lock(id);
            requireFree(book.terms(id).stream().map(LicenseTerm::valid).toList(), valid);
            LicenseTerm term = new LicenseTerm(ids.next(), id, type, holder, valid);
            book.add(term);
            tell("license.term.added", holder, id, words(type, valid));
            return term.id();
        });
    }

    /**
     * Ends what a license is.
     *
     * @param at absent: now
     * @return whether the license has such a term
     * @throws DeskRefusedException if {@code at} is past, or the term ends earlier anyway
     */
    public boolean endTerm(UUID license, UUID term, @Nullable Instant at) {
        book.lock(license);
        return book.term(term)
                .filter(each -> each.licenseId().equals(license))
                .map(each -> {
                    Instant now = now();
                    Instant end = at == null ? now : at;
                    requirePossible(each.valid(), end, now);
                    each.end(end, now);
                    tell(
                            "license.term.ended",
                            each.organization().orElse(null),
                            license,
                            Map.of("end", end.toString()));
                    return true;
                })
                .orElse(false);
    }

    /**
     * Assigns somebody to a license for a period.
     *
     * @return the assignment's id; absent: there is no such license
     * @throws DeskRefusedException if nobody has this sign-in name, or for a part of the period they are assigned already
     */
    public Optional<UUID> assign(UUID id, String signInName, Instant from, @Nullable Instant to) {
        Period valid = period(from, to);
        return book.license(id).map(license -> {
            Person person = book.person(signInName).orElseThrow(() -> unknown("/user"));
            book.lock(id);
            requireFree(
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
                    requirePossible(each.valid(), end, now);
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

    private static void requireFree(List<Period> there, Period wanted) {
        if (there.stream().anyMatch(wanted::overlaps)) {
            throw new DeskRefusedException(Kind.PERIOD_OVERLAPS, null);
        }
    }

    private static void requirePossible(Period valid, Instant at, Instant now) {
        try {
            valid.endedAt(at, now);
        } catch (IllegalArgumentException notNearer) {
            boolean ended = valid.end() != null && !valid.end().isAfter(at);
            throw ended ? new DeskRefusedException(Kind.ALREADY_ENDED, null) : unknown("/at");
        }
    }

    private static Period period(Instant from, @Nullable Instant to) {
        try {
            return new Period(
                    from.truncatedTo(ChronoUnit.MICROS), to == null ? null : to.truncatedTo(ChronoUnit.MICROS));
        } catch (IllegalArgumentException endsBeforeItBegins) {
            throw unknown("/to");
        }
    }

    private static DeskRefusedException unknown(String pointer) {
        return new DeskRefusedException(Kind.BAD_REQUEST, pointer);
    }

    private static Map<String, String> words(LicenseType type, Period valid) {
        return Map.of("type", type.name(), "from", valid.start().toString());
    }

    private void tell(String action, @Nullable Organization organization, UUID license, Map<String, String> details) {
        UUID matterOf = organization == null ? null : organization.id();
        acts.fire(new AdministrativeAct(action, matterOf, license.toString(), details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
