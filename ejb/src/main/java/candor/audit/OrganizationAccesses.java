package candor.audit;

import candor.audit.OrganizationLookPage.Item;
import candor.audit.model.LookFilter;
import candor.audit.model.OrganizationLook;
import candor.audit.model.OrganizationLooks;
import candor.audit.model.SeenPerson;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.model.Position;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at what is held for the caller's organization: administrators and staff, when, why, and whose records (R19). It shows no
 * record, so it is no look itself; and it is there whatever tools the agreement grants, since an owner without VIEW has to learn
 * all the more who else looks (R16, ADR 21).
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationAccesses {
    private static final int MOST_PEOPLE = 20;
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    private CurrentPerson current;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private OrganizationLooks looks;

    /**
     * @throws UnknownUserException                   if the user is not of the caller's organization
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     * @throws UnknownPersonException                 if our tables do not know the caller, or as a member of no organization
     */
    public OrganizationLookPage find(LookSearch search) {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        LookFilter filter = new LookFilter(member(organization, search.user()), search.from(), search.to());
        Position after = search.cursor() == null ? null : Cursor.read(search.cursor());
        Slice<OrganizationLook> found = Slice.of(
                looks.find(organization, filter, after, search.limit() + 1),
                search.limit(),
                look -> new Position(look.at(), look.id()));
        return new OrganizationLookPage(items(found.items()), found.next());
    }

    private List<Item> items(List<OrganizationLook> found) {
        List<UUID> ids = found.stream().map(OrganizationLook::id).toList();
        Map<UUID, List<SeenPerson>> people =
                looks.people(ids, MOST_PEOPLE).stream().collect(Collectors.groupingBy(SeenPerson::look));
        return found.stream()
                .map(look -> new Item(look, filter(look), people.getOrDefault(look.id(), List.of())))
                .toList();
    }

    private static Map<String, String> filter(OrganizationLook look) {
        try {
            return JSON.readValue(look.filter(), new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a filter of ours");
        }
    }

    private @Nullable UUID member(UUID organization, @Nullable String signInName) {
        return signInName == null || signInName.isBlank()
                ? null
                : licensing.memberOf(organization, signInName).map(Person::id).orElseThrow(UnknownUserException::new);
    }
}
