package candor.records;

import candor.audit.AccessLog;
import candor.audit.Look;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.SearchedSlice;
import candor.policy.model.Tool;
import candor.records.model.CollectedRecord;
import candor.records.model.Holder.OfOrganization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is held for the caller's organization. Every look is written down before its result leaves (R19). */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationRecords {
    /** Why administrators look, as it is written down: nobody is asked for words of their own. */
    public static final String REVIEW = "Review by an administrator of the organization";

    /** Why administrators take a copy, likewise. */
    public static final String EXPORT = "Export by an administrator of the organization";

    @Inject
    private CurrentPerson current;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private GrantedTools tools;

    @Inject
    private RecordList list;

    @Inject
    private RecordViews views;

    @Inject
    private RecordContents contents;

    @Inject
    private AccessLog accesses;

    /**
     * @throws InvalidSearchException if the user is not of the caller's organization
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     * @throws candor.licensing.ToolNotGrantedException without VIEW
     * @throws UnknownPersonException if our tables do not know the caller, or as a member of no organization
     */
    public RecordPage find(RecordSearch search) {
        Caller caller = current.caller();
        UUID organization = organizationOf(caller);
        SearchedSlice<CollectedRecord> seen =
                list.page(new OfOrganization(organization), search, member(organization, search.user()));
        writeDown(caller, "BROWSE", said(search), seen.slice().items());
        return views.of(seen, caller);
    }

    /** A record of the organization's; another's is the same as none. */
    public Optional<RecordView> record(UUID id) {
        Caller caller = current.caller();
        Optional<CollectedRecord> found = list.find(new OfOrganization(organizationOf(caller)), id);
        found.ifPresent(seen -> writeDown(caller, "READ", Map.of("record", id.toString()), List.of(seen)));
        return found.map(each -> views.of(each, caller));
    }

    /** The bytes of an asset of the organization's. */
    public Optional<AssetBytes> content(UUID id) {
        Caller caller = current.caller();
        Optional<CollectedRecord> found = list.find(new OfOrganization(organizationOf(caller)), id);
        found.ifPresent(
                seen -> writeDown(caller, "READ", Map.of("record", id.toString(), "part", "content"), List.of(seen)));
        return found.flatMap(contents::of);
    }

    /** The tools that the caller has now (R16). */
    public Set<Tool> tools() {
        return tools.of(current.caller().ofOrganization().orElseThrow(UnknownPersonException::new));
    }

    /** R16: administrators view with the tool VIEW. */
    private UUID organizationOf(Caller caller) {
        UUID organization = caller.ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.VIEW);
        return organization;
    }

    private void writeDown(Caller caller, String action, Map<String, String> filter, List<CollectedRecord> seen) {
        Map<UUID, Long> recordsByPerson = seen.stream()
                .flatMap(each -> each.personId().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<UUID> records = seen.stream().map(CollectedRecord::id).toList();
        accesses.record(new Look(
                caller.personId(),
                Roles.ORG_ADMIN,
                action,
                REVIEW,
                caller.ofOrganization().orElseThrow(UnknownPersonException::new),
                filter,
                recordsByPerson,
                records));
    }

    private @Nullable UUID member(UUID organization, @Nullable String signInName) {
        return signInName == null || signInName.isBlank()
                ? null
                : licensing
                        .memberOf(organization, signInName)
                        .map(Person::id)
                        .orElseThrow(() -> new InvalidSearchException("user"));
    }

    /** What was asked for, without the text: it may be somebody's data. */
    private static Map<String, String> said(RecordSearch search) {
        Map<String, String> said = new TreeMap<>();
        put(said, "surface", search.surface());
        put(said, "category", search.category());
        put(said, "from", search.from());
        put(said, "to", search.to());
        put(said, "user", search.user());
        put(said, "text", search.text() == null ? null : "searched");
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
