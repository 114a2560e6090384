package candor.diagnostics;

import candor.audit.AdministrativeAct;
import candor.diagnostics.masking.Masking;
import candor.diagnostics.masking.PrivateWords;
import candor.diagnostics.model.ErrorGroup;
import candor.diagnostics.model.ErrorGroups;
import candor.diagnostics.model.ErrorGroups.Place;
import candor.diagnostics.model.ErrorTriage;
import candor.diagnostics.model.GroupFilter;
import candor.diagnostics.model.GroupRow;
import candor.diagnostics.model.StaffSight;
import candor.diagnostics.model.TriageState;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups of errors for staff. They count everybody's errors but those of private servers; of organizations that do not let staff see
 * diagnostics they show no more than that (R18).
 */
@Stateless
@RolesAllowed(Roles.STAFF)
public class DiagnosticGroups {
    private static final Masking NOTES = new Masking(PrivateWords.NONE);

    @Inject
    private CurrentPerson current;

    @Inject
    private ErrorGroups groups;

    @Inject
    private ErrorTriage triage;

    @Inject
    private StaffSight sight;

    @Inject
    private GroupViews views;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<AdministrativeAct> acts;

    /** @throws candor.platform.InvalidCursorException if the cursor is none of ours */
    public Slice<GroupView> list(GroupSearch search) {
        UUID assignee =
                search.assignee() == null ? null : staff(search.assignee()).orElse(new UUID(0, 0)); // nobody has any
        GroupFilter filter = new GroupFilter(search.states(), search.tags(), assignee, search.text(), search.since());
        List<UUID> seeing = sight.organizations(clock.instant());
        Place after = search.cursor() == null ? null : place(search.cursor());
        List<GroupRow> found = groups.list(filter, search.order(), seeing, after, search.limit() + 1);
        List<GroupRow> shown = found.subList(0, Math.min(search.limit(), found.size()));
        String next = found.size() > search.limit() ? cursor(shown.get(shown.size() - 1)) : null;
        return new Slice<>(views.list(shown, seeing), next);
    }

    /** A cursor has room for a moment and an id: the value of the order, to six digits behind the point, stands as the moment. */
    private static String cursor(GroupRow last) {
        long micros = Math.round(last.order() * 1e6);
        return Cursor.write(new Position(
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000),
                last.id()));
    }

    private static Place place(String cursor) {
        Position position = Cursor.read(cursor);
        return new Place(
                (position.at().getEpochSecond() * 1_000_000L + position.at().getNano() / 1000) / 1e6, position.id());
    }

    public Optional<GroupView> find(UUID id) {
        List<UUID> seeing = sight.organizations(clock.instant());
        return groups.find(id, seeing).map(row -> views.one(row, seeing));
    }

    /**
     * @return absent: there is no such group
     * @throws UnknownAssigneeException if nobody of the staff goes by the name
     */
    public Optional<GroupView> change(UUID id, TriageChange change) {
        Caller caller = current.caller();
        Instant now = clock.instant();
        Optional<ErrorGroup> found = triage.lock(id);
        found.ifPresent(group -> {
            if (change.state() != null) {
                become(group, change.state(), change.resolvedIn(), now);
            }
            if (change.assignee() != null) {
                group.assign(change.assignee().isEmpty() ? null : assignee(change.assignee(), caller));
            }
            if (change.note() != null) {
                triage.note(ids.next(), id, caller.personId(), now, NOTES.mask(change.note()));
            }
            acts.fire(new AdministrativeAct("diagnostics.group-triaged", null, id.toString(), said(change)));
        });
        return found.isEmpty() ? Optional.empty() : find(id);
    }

    private static void become(ErrorGroup group, TriageState state, @Nullable String version, Instant now) {
        switch (state) {
            case NEW -> group.reopen();
            case ACKNOWLEDGED -> group.acknowledge();
            case RESOLVED -> group.resolve(version, now);
            case MUTED -> group.mute();
        }
    }

    private UUID assignee(String name, Caller caller) {
        return name.equals(caller.signInName())
                ? caller.personId()
                : triage.staff(name).orElseThrow(UnknownAssigneeException::new);
    }

    private Optional<UUID> staff(String name) {
        Caller caller = current.caller();
        return name.equals(caller.signInName()) ? Optional.of(caller.personId()) : triage.staff(name);
    }

    private static Map<String, String> said(TriageChange change) {
        Map<String, String> said = new TreeMap<>();
        if (change.state() != null) {
            said.put("state", change.state().name());
        }
        said.put(
                "assigned",
                Boolean.toString(change.assignee() != null && !change.assignee().isEmpty()));
        said.put("noted", Boolean.toString(change.note() != null));
        return said;
    }

    /**
     * All errors of one group become another's. The one is no more; the other keeps its state.
     *
     * @return absent: one of them is not there, or they are the same
     */
    public Optional<GroupView> merge(UUID from, UUID into) {
        if (from.equals(into)) {
            return Optional.empty();
        }
        List<Optional<ErrorGroup>> both = Stream.of(from, into)
                .sorted(Comparator.naturalOrder())
                .map(triage::lock)
                .toList();
        if (both.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        boolean inOrder = both.get(0).orElseThrow().id().equals(from);
        triage.merge(
                both.get(inOrder ? 0 : 1).orElseThrow(),
                both.get(inOrder ? 1 : 0).orElseThrow());
        acts.fire(new AdministrativeAct(
                "diagnostics.groups-merged", null, into.toString(), Map.of("from", from.toString())));
        return find(into);
    }

    /**
     * A signature of a merged group becomes a group of its own again.
     *
     * @return the new group; absent: the group has no such signature, or only that one
     */
    public Optional<GroupView> split(UUID group, UUID signature) {
        Instant now = clock.instant();
        Optional<ErrorGroup> from = triage.lock(group);
        ErrorGroup part = new ErrorGroup(ids.next(), now);
        if (from.isEmpty() || !triage.split(signature, from.get(), part)) {
            return Optional.empty();
        }
        acts.fire(new AdministrativeAct(
                "diagnostics.group-split",
                null,
                group.toString(),
                Map.of("part", part.id().toString())));
        return find(part.id());
    }
}
