package candor.steward;

import candor.audit.AdministrativeAct;
import candor.identity.Roles;
import candor.licensing.model.LicenseTerm;
import candor.licensing.model.LicensingBook;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.platform.Cursor;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import candor.policy.model.LicenseType;
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

/** Licenses, and what they are over time (R12). What was is never changed, only ended. */
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
        Period valid = Periods.of(from, to);
        return book.license(id).map(license -> {
            Organization holder = organization == null
                    ? null
                    : book.organization(organization).orElseThrow(() -> unknown("/organization"));
            if ((type == LicenseType.ENTERPRISE) != (holder != null)) {
                throw unknown("/organization");
            }
            book.lock(id);
            Periods.requireFree(book.terms(id).stream().map(LicenseTerm::valid).toList(), valid);
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
                    Periods.requireEndable(each.valid(), end, now);
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
