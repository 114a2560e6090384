package candor.export;

import candor.audit.AdministrativeAct;
import candor.export.ExportOrders.Ordered;
import candor.export.model.DataExport;
import candor.export.model.Orderer;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.NamedMembers;
import candor.licensing.UnknownMemberException;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.StoredBytes;
import candor.policy.model.Tool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Administrators take away what is held for their organization, within their agreement (R16: the tool EXPORT, asked for with every
 * call). Each sees the exports that they ordered: another's would be a look that nobody wrote down (R19, ADR 21).
 */
@Stateless
@LocalBean
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationExports implements OrderedExports<OrganizationExportFilter> {
    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private NamedMembers members;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private ExportOrders orders;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * Orders one. While one of the caller's is under way, that one is the answer, whatever was asked for.
     *
     * @param language {@code de}, or anything else for English: of the page to read
     * @throws candor.licensing.ToolNotGrantedException without EXPORT
     * @throws UnknownMemberException                   if a name is no member's
     * @throws TooManyExportsException                  if the day's orders are used up
     */
    public UUID order(OrganizationExportFilter wanted, String language) {
        Orderer me = me();
        return add(me, members.of(me.organization(), wanted.users()), wanted, language);
    }

    @Override
    public Optional<UUID> orderAgain(UUID id) {
        Orderer me = me();
        return orders.find(me, id).map(each -> add(me, each.people(), filter(each), each.language()));
    }

    private UUID add(Orderer me, Set<UUID> people, OrganizationExportFilter wanted, String language) {
        Ordered ordered = orders.add(me, people, wanted.rows(), language);
        if (ordered.added()) {
            acts.fire(new AdministrativeAct(
                    "export.ordered", me.organization(), ordered.id().toString(), ExportLooks.details(wanted)));
        }
        return ordered.id();
    }

    @Override
    public List<ExportView<OrganizationExportFilter>> list() {
        return orders.of(me()).stream().map(this::view).toList();
    }

    @Override
    public Optional<ExportView<OrganizationExportFilter>> find(UUID id) {
        return orders.find(me(), id).map(this::view);
    }

    /** Who saw what was written down when it was finished. */
    @Override
    public Optional<StoredBytes> content(UUID id) {
        return orders.content(me(), id);
    }

    @Override
    public boolean remove(UUID id) {
        return orders.remove(me(), id);
    }

    private Orderer me() {
        Caller caller = current.caller();
        UUID organization = caller.ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.EXPORT);
        return Orderer.ofOrganization(caller.personId(), organization);
    }

    private ExportView<OrganizationExportFilter> view(DataExport order) {
        return ExportView.of(order, filter(order));
    }

    private OrganizationExportFilter filter(DataExport order) {
        Set<String> users = licensing.people(order.people()).stream()
                .map(Person::signInName)
                .collect(Collectors.toSet());
        return OrganizationExportFilter.of(users, Filters.read(order.filter()));
    }
}
