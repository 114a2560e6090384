package candor.reapplication;

import candor.audit.AdministrativeAct;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.model.CollectionNarrowing;
import candor.licensing.model.LicensingRepository;
import candor.policy.model.Tool;
import candor.reapplication.ReapplicationOrders.Ordered;
import candor.reapplication.model.Reapplication;
import candor.reapplication.model.Reapplications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Administrators apply what they leave out to what is already held for their organization (R16: the tool MANAGE, asked for with every
 * call): first a preview, then the order. The narrowing is the one of that moment, whatever is put later.
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class NarrowingReapplication {
    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private Reapplications runs;

    @Inject
    private ReapplicationOrders orders;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * What would go; changes nothing. Takes as long as reading all that is held for the organization.
     *
     * @throws candor.licensing.ToolNotGrantedException without MANAGE
     * @throws NothingNarrowedException                 if nothing is left out now
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each portion has its own
    public Counts preview() {
        return orders.preview(narrowing().id());
    }

    /**
     * Orders the run; one that is under way already is answered instead of a second one.
     *
     * @return the order's id
     * @throws candor.licensing.ToolNotGrantedException without MANAGE
     * @throws NothingNarrowedException                 if nothing is left out now
     */
    public UUID order() {
        CollectionNarrowing narrowing = narrowing();
        Ordered ordered = orders.order(narrowing.id(), narrowing.organizationId(), Reapplication::ofNarrowing);
        if (ordered.added()) {
            acts.fire(new AdministrativeAct(
                    "collection.reapplied",
                    narrowing.organizationId(),
                    ordered.id().toString(),
                    Map.of(
                            "omitted",
                            String.valueOf(narrowing.narrowing().omitted().size()))));
        }
        return ordered.id();
    }

    /** A run of the organization's; another's is the same as none. */
    public Optional<RunView> run(UUID id) {
        UUID organization = organization();
        return runs.find(id)
                .filter(each -> licensing
                        .narrowing(each.applied())
                        .filter(applied -> applied.organizationId().equals(organization))
                        .isPresent())
                .map(RunView::of);
    }

    private UUID organization() {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.MANAGE);
        return organization;
    }

    private CollectionNarrowing narrowing() {
        List<CollectionNarrowing> all = licensing.narrowingsOf(List.of(organization()));
        return all.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> !last.narrowing().omitted().isEmpty())
                .orElseThrow(NothingNarrowedException::new);
    }
}
