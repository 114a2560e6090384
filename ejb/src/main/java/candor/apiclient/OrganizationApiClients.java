package candor.apiclient;

import candor.audit.AdministrativeAct;
import candor.identity.Caller;
import candor.identity.CurrentAdministrator;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.identity.realm.NameTakenException;
import candor.identity.realm.RealmClients;
import candor.licensing.GrantedTools;
import candor.licensing.model.ApiClient;
import candor.licensing.model.ApiClients;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import candor.policy.model.Tool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clients of the caller's organization. Programs see them; only a person makes, rotates and revokes them. */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationApiClients {
    @Inject
    private CurrentPerson current;

    @Inject
    private CurrentAdministrator administrator;

    @Inject
    private GrantedTools granted;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private ApiClients clients;

    @Inject
    private RealmClients realm;

    @Inject
    private ClientRemoval removal;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /**
     * The latest first, revoked ones too.
     *
     * @param cursor {@code next} of the part before; absent: from the latest on
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public Slice<ApiClientView> find(@Nullable String cursor, int limit) {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        Position after = cursor == null ? null : Cursor.read(cursor);
        List<ApiClient> found = clients.page(organization, after, limit + 1);
        Slice<ApiClient> slice = Slice.of(found, limit, each -> new Position(each.createdAt(), each.id()));
        return new Slice<>(slice.items().stream().map(ApiClientView::of).toList(), slice.next());
    }

    /** Of the organization's; another's is the same as none. */
    public Optional<ApiClientView> find(UUID id) {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        return clients.find(organization, id).map(ApiClientView::of);
    }

    /** The tools that a client can be given now (R16). */
    public Set<Tool> grantable() {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        return Arrays.stream(Tool.values())
                .filter(tool -> granted.grants(organization, tool))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tool.class)));
    }

    /**
     * @throws candor.licensing.ToolNotGrantedException        if the administrators themselves have not all of the tools (R16)
     * @throws NameTakenException                              if the organization has, or had, one of that name
     * @throws candor.identity.realm.RealmUnavailableException if the identity provider cannot do it now; nothing was stored
     * @throws candor.identity.PersonRequiredException         if a program calls
     */
    public IssuedClient make(ClientWish wish) {
        Caller caller = administrator.inPerson();
        Organization organization = organizationOf(caller);
        wish.tools().forEach(tool -> granted.require(organization.id(), tool));
        String name = organization.name() + "/" + wish.name();
        if (clients.isNameTaken(name)) {
            throw new NameTakenException();
        }
        RealmClients.Made made = realm.make(name, Roles.ORG_ADMIN);
        Person program = Person.program(ids.next(), name, made.subject());
        ApiClient client = new ApiClient(program, organization, made.id(), wish.tools(), personOf(caller), now());
        clients.add(client);
        tell("client.made", client);
        return new IssuedClient(ApiClientView.of(client), made.secret());
    }

    /**
     * Gives it another secret; the one before is good for nothing any more.
     *
     * @return absent: there is no such client, or it was revoked
     */
    public Optional<IssuedClient> rotate(UUID id) {
        Caller caller = administrator.inPerson();
        return inUse(caller, id).map(client -> {
            client.rotate(personOf(caller), now());
            tell("client.rotated", client);
            return new IssuedClient(ApiClientView.of(client), realm.rotate(client.providerId()));
        });
    }

    /**
     * From the commit on no token of its opens anything here, even if the identity provider cannot be told now: that is made up for.
     *
     * @return whether there is such a client that was not revoked before
     */
    public boolean revoke(UUID id) {
        Caller caller = administrator.inPerson();
        Optional<ApiClient> found = inUse(caller, id);
        found.ifPresent(client -> {
            client.revoke(personOf(caller), now());
            tell("client.revoked", client);
            removal.remove(client);
        });
        return found.isPresent();
    }

    private Optional<ApiClient> inUse(Caller caller, UUID id) {
        return clients.find(caller.ofOrganization().orElseThrow(), id)
                .filter(client -> client.revokedAt().isEmpty());
    }

    private void tell(String action, ApiClient client) {
        acts.fire(new AdministrativeAct(
                action,
                client.organization().id(),
                client.id().toString(),
                Map.of("tools", new TreeSet<>(client.tools()).toString())));
    }

    private Organization organizationOf(Caller caller) {
        return caller.ofOrganization().flatMap(licensing::organization).orElseThrow(UnknownPersonException::new);
    }

    private Person personOf(Caller caller) {
        return licensing.people(List.of(caller.personId())).get(0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
