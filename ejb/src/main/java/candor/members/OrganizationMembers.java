package candor.members;

import candor.audit.AccessLog;
import candor.audit.Look;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.members.model.MemberLicenses;
import candor.members.model.MemberLicenses.Held;
import candor.members.model.MemberRow;
import candor.members.model.MemberSearch;
import candor.members.model.MemberVolumes;
import candor.members.model.MemberVolumes.Volume;
import candor.members.model.Members;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.model.Position;
import candor.policy.model.Tool;
import candor.records.OrganizationRecords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows administrators who belongs to their organization and how much is held of each. That somebody's records are counted under
 * the name, and when the newest occurred, says something about the person: it is a look and is written down (R19).
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationMembers {
    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private Members members;

    @Inject
    private MemberVolumes volumes;

    @Inject
    private MemberLicenses licenses;

    @Inject
    private AccessLog accesses;

    /**
     * @param cursor {@code next} of the part before; absent: from the beginning
     * @throws candor.licensing.ToolNotGrantedException without VIEW (R16)
     * @throws candor.platform.InvalidCursorException   if the cursor is none of ours
     * @throws UnknownPersonException                   if our tables do not know the caller, or as a member of no organization
     */
    public Slice<MemberView> find(MemberSearch search, @Nullable String cursor, int limit) {
        Caller caller = current.caller();
        UUID organization = organizationOf(caller);
        Position after = cursor == null ? null : Cursor.read(cursor);
        Slice<MemberRow> found = Slice.of(
                members.page(organization, search, after, limit + 1),
                limit,
                row -> new Position(row.joinedAt(), row.id()));
        return new Slice<>(views(caller, organization, found.items()), found.next());
    }

    /** Somebody who belongs, or belonged, to the organization; another's member is the same as none. */
    public Optional<MemberView> find(UUID id) {
        Caller caller = current.caller();
        UUID organization = organizationOf(caller);
        return members.find(organization, id)
                .map(row -> views(caller, organization, List.of(row)).get(0));
    }

    private UUID organizationOf(Caller caller) {
        UUID organization = caller.ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.VIEW);
        return organization;
    }

    private List<MemberView> views(Caller caller, UUID organization, List<MemberRow> rows) {
        List<UUID> people = rows.stream().map(MemberRow::id).toList();
        writeDown(caller, organization, people);
        Map<UUID, List<Volume>> amounts =
                volumes.of(organization, people).stream().collect(Collectors.groupingBy(Volume::person));
        Map<UUID, List<Held>> held =
                licenses.of(organization, people).stream().collect(Collectors.groupingBy(Held::person));
        Map<UUID, Instant> newest = volumes.newest(organization, latest(amounts));
        return rows.stream()
                .map(row -> MemberView.of(
                        row,
                        held.getOrDefault(row.id(), List.of()),
                        amounts.getOrDefault(row.id(), List.of()),
                        newest.get(row.id()),
                        row.id().equals(caller.personId())))
                .toList();
    }

    private static Map<UUID, YearMonth> latest(Map<UUID, List<Volume>> amounts) {
        Map<UUID, YearMonth> latest = new HashMap<>();
        amounts.forEach((person, its) -> its.forEach(
                each -> latest.merge(person, each.latest(), (one, other) -> one.isAfter(other) ? one : other)));
        return latest;
    }

    /** Of others' records none was seen, but how many there are. */
    private void writeDown(Caller caller, UUID organization, List<UUID> people) {
        Map<UUID, Long> seen = people.stream()
                .filter(person -> !person.equals(caller.personId()))
                .collect(Collectors.toMap(person -> person, person -> 0L));
        if (!seen.isEmpty()) {
            accesses.record(new Look(
                    caller.personId(),
                    Roles.ORG_ADMIN,
                    "MEMBERS",
                    OrganizationRecords.REVIEW,
                    organization,
                    Map.of(),
                    seen,
                    List.of()));
        }
    }
}
