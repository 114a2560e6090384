package candor.agreement;

import candor.agreement.model.AgreementBook;
import candor.agreement.model.AgreementDraft;
import candor.agreement.model.AgreementRow;
import candor.agreement.model.AgreementRows;
import candor.audit.AdministrativeAct;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.Person;
import candor.licensing.model.ServiceAgreement;
import candor.platform.Cursor;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
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
 * Versions of service agreements: one steward writes, another approves, and only then is there anything to decide by. From
 * its moment on an approved version holds on every node, since nothing of what is in force is remembered between requests.
 */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class Agreements {
    @Inject
    private CurrentPerson current;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private AgreementBook book;

    @Inject
    private AgreementRoom room;

    @Inject
    private AgreementRows rows;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * Approved versions and drafts, the latest to come into force first.
     *
     * @param organization short name; absent: of all
     * @param waiting      only what waits for another steward
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public Slice<AgreementView> list(
            @Nullable String organization, boolean waiting, @Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        Slice<AgreementRow> found = Slice.of(
                rows.list(organization, waiting, after, limit + 1),
                limit,
                each -> new Position(each.period().start(), each.id()));
        String caller = current.caller().signInName();
        return new Slice<>(
                found.items().stream()
                        .map(each -> AgreementView.of(each, caller, now()))
                        .toList(),
                found.next());
    }

    public Optional<AgreementView> find(UUID id) {
        return rows.find(id).map(each -> AgreementView.of(each, current.caller().signInName(), now()));
    }

    /**
     * @param organization short name
     * @throws AgreementRefusedException if there is no such organization, or for a part of the period there is a version
     *                                   already
     */
    public AgreementView draft(String organization, DraftText text) {
        Organization of = book.organization(organization)
                .orElseThrow(() -> new AgreementRefusedException(Kind.BAD_REQUEST, "/organization"));
        book.lock(of.id());
        room.require(of, text.text().planned(), text.supersedes(), now());
        AgreementDraft draft =
                new AgreementDraft(ids.next(), of, book.nextVersion(of.id()), text.text(), caller(), now());
        book.add(draft);
        tell("agreement.drafted", draft);
        return find(draft.id()).orElseThrow();
    }

    /**
     * Writes a draft anew; whoever does is its author.
     *
     * @param revision that was read; absent: whichever there is
     * @return absent: there is no such version
     * @throws AgreementRefusedException if it is no draft any more, was changed meanwhile, or as {@link #draft} does
     */
    public Optional<AgreementView> rewrite(UUID id, DraftText text, @Nullable Integer revision) {
        Optional<AgreementDraft> found = lockDraft(id, revision);
        found.ifPresent(draft -> {
            book.lock(draft.organization().id());
            room.require(draft.organization(), text.text().planned(), text.supersedes(), now());
            draft.rewrite(text.text(), caller(), now());
            tell("agreement.rewritten", draft);
        });
        return found.flatMap(draft -> find(draft.id()));
    }

    /**
     * Throws a draft away.
     *
     * @return whether there was such a version
     * @throws AgreementRefusedException if it is no draft any more
     */
    public boolean discard(UUID id) {
        Optional<AgreementDraft> found = lockDraft(id, null);
        found.ifPresent(draft -> {
            tell("agreement.discarded", draft);
            book.remove(draft);
        });
        return found.isPresent();
    }

    /**
     * Gives a draft force.
     *
     * @param revision that was read; absent: whichever there is
     * @return absent: there is no such version
     * @throws AgreementRefusedException if the caller wrote it, it was changed meanwhile, it is no draft any more, its time is
     *                                   over, or for a part of its period there is a version already
     */
    public Optional<AgreementView> approve(UUID id, @Nullable Integer revision) {
        Optional<AgreementDraft> found = lockDraft(id, revision);
        found.ifPresent(this::approve);
        return found.flatMap(draft -> find(draft.id()));
    }

    private void approve(AgreementDraft draft) {
        Person approver = caller();
        if (draft.writtenBy().id().equals(approver.id())) {
            throw new AgreementRefusedException(Kind.OWN_DRAFT);
        }
        Instant now = now();
        if (draft.planned().end() != null && !draft.planned().end().isAfter(now)) {
            throw new AgreementRefusedException(Kind.ALREADY_ENDED);
        }
        Organization of = draft.organization();
        book.lock(of.id());
        Period period = draft.inForceFrom(now);
        room.require(of, period, draft.supersedes(), now);
        if (draft.supersedes()) {
            room.predecessors(of, period).forEach(each -> each.end(period.start(), now));
            book.flush(); // room first, then what takes it
        }
        ServiceAgreement approved = draft.approve(approver, now);
        tell("agreement.approved", draft, period);
        book.remove(draft);
        book.add(approved);
    }

    private Optional<AgreementDraft> lockDraft(UUID id, @Nullable Integer revision) {
        Optional<AgreementDraft> draft = book.lockDraft(id);
        if (draft.isEmpty() && licensing.agreement(id).isPresent()) {
            throw new AgreementRefusedException(Kind.NOT_A_DRAFT);
        }
        if (draft.isPresent() && revision != null && draft.get().revision() != revision) {
            throw new AgreementRefusedException(Kind.DRAFT_CHANGED);
        }
        return draft;
    }

    private Person caller() {
        return licensing.people(List.of(current.caller().personId())).get(0);
    }

    private void tell(String action, AgreementDraft draft) {
        tell(action, draft, draft.planned());
    }

    private void tell(String action, AgreementDraft draft, Period period) {
        acts.fire(new AdministrativeAct(
                action,
                draft.organization().id(),
                draft.id().toString(),
                Map.of(
                        "organization", draft.organization().name(),
                        "version", Integer.toString(draft.version()),
                        "period", AgreementRoom.span(period))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
