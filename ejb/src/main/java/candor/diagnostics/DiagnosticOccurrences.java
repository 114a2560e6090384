package candor.diagnostics;

import candor.audit.AccessLog;
import candor.audit.AdministrativeAct;
import candor.audit.Look;
import candor.diagnostics.model.ErrorGroups;
import candor.diagnostics.model.SeenOccurrences;
import candor.diagnostics.model.SeenOccurrences.Occurrence;
import candor.diagnostics.model.SeenOccurrences.Place;
import candor.diagnostics.model.StaffSight;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Occurrences of errors for staff (R18): those of consumers and of organizations whose agreement in force lets staff see diagnostics. Any other
 * is the same as none. Every look is written down before its result leaves (R19), and reading in bulk is refused.
 */
@Stateless
@RolesAllowed(Roles.STAFF)
public class DiagnosticOccurrences {
    @Inject
    private CurrentPerson current;

    @Inject
    private ErrorGroups groups;

    @Inject
    private SeenOccurrences occurrences;

    @Inject
    private OccurrenceViews views;

    @Inject
    private StaffSight sight;

    @Inject
    private ReadingLimit limit;

    @Inject
    private AccessLog accesses;

    @Inject
    private DiagnosticsSettings settings;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * Newest first.
     *
     * @return absent: there is no such group
     * @throws TooMuchReadException if the caller has read too many in an hour
     */
    public Optional<Slice<OccurrenceView>> page(UUID group, @Nullable String cursor, int most) {
        Caller caller = current.caller();
        List<UUID> seeing = sight.organizations(clock.instant());
        if (groups.find(group, seeing).isEmpty()) {
            return Optional.empty();
        }
        Place after = cursor == null ? null : OccurrenceCursor.read(cursor);
        List<Occurrence> found = occurrences.page(group, seeing, after, most + 1);
        List<Occurrence> shown = found.subList(0, Math.min(most, found.size()));
        admit(caller, shown.size());
        writeDown(caller, "BROWSE", Look.SUPPORT, Map.of("group", group.toString()), shown);
        String next = found.size() > most ? OccurrenceCursor.write(shown.get(most - 1)) : null;
        return Optional.of(new Slice<>(views.of(shown, caller.personId()), next));
    }

    /**
     * Shows one as it is, for some minutes. Why is written down first, and the person reads it.
     *
     * @return absent: there is none that the caller may see
     * @throws TooMuchReadException if the caller has read too many in an hour
     */
    public Optional<OccurrenceView> reveal(OccurrenceId id, String reason, @Nullable String ticket) {
        Caller caller = current.caller();
        Instant now = clock.instant();
        Optional<Occurrence> found = occurrences.find(id.record(), id.position(), sight.organizations(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        admit(caller, 1);
        Map<String, String> what = ticket == null
                ? Map.of("occurrence", id.toString())
                : Map.of("occurrence", id.toString(), "ticket", ticket);
        String why = ticket == null ? reason : reason + " (" + ticket + ")";
        writeDown(caller, "REVEAL", why, what, List.of(found.get()));
        UUID reveal = ids.next();
        occurrences.reveal(
                reveal, caller.personId(), id.record(), id.position(), now, now.plus(settings.revealedFor()));
        acts.fire(new AdministrativeAct(
                "diagnostics.occurrence-revealed",
                found.get().organization(),
                id.toString(),
                Map.of("reveal", reveal.toString())));
        return views.of(List.of(found.get()), caller.personId()).stream().findFirst();
    }

    private void admit(Caller caller, int count) {
        if (!limit.admits(caller.personId(), count)) {
            throw new TooMuchReadException();
        }
    }

    /** A look at several organizations' people is one at each of them. */
    private void writeDown(
            Caller caller, String action, String reason, Map<String, String> filter, List<Occurrence> seen) {
        Map<Optional<UUID>, List<Occurrence>> byOrganization = seen.stream()
                .collect(Collectors.groupingBy(
                        each -> Optional.ofNullable(each.organization()), LinkedHashMap::new, Collectors.toList()));
        byOrganization.forEach((organization, its) -> {
            Map<UUID, Long> people = new HashMap<>();
            its.stream()
                    .filter(each -> each.person() != null)
                    .forEach(each -> people.merge(each.person(), 1L, Long::sum));
            accesses.record(new Look(
                    caller.personId(),
                    Roles.STAFF,
                    action,
                    reason,
                    organization.orElse(null),
                    filter,
                    people,
                    its.stream().map(Occurrence::record).distinct().toList()));
        });
    }
}
