package candor.erasurerequest;

import candor.erasurerequest.model.ErasureRequest;
import candor.erasurerequest.model.ErasureRequests;
import candor.identity.Caller;
import candor.identity.CurrentAdministrator;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.platform.Slice;
import candor.policy.model.Tool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of the members of the caller's organization. All of it needs the tool DELETE (R16). */
@Stateless
@LocalBean
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationErasureRequests implements ErasureRequestQueue {
    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private CurrentAdministrator administrator;

    @Inject
    private ErasureRequests requests;

    @Inject
    private QueueReading reading;

    @Inject
    private RequestSteps steps;

    /** @throws candor.licensing.ToolNotGrantedException without DELETE */
    @Override
    public Slice<RequestToDecide> list(@Nullable String cursor, int limit) {
        Caller caller = current.caller();
        UUID organization = organizationOf(caller);
        return reading.page(
                (after, most) -> requests.toDecideIn(organization, after, most),
                cursor,
                limit,
                caller,
                Roles.ORG_ADMIN);
    }

    /** @throws candor.licensing.ToolNotGrantedException without DELETE */
    @Override
    public Optional<RequestToDecide> find(UUID id) {
        Caller caller = current.caller();
        return requests.find(id)
                .filter(each -> isOf(each, caller) && each.isAsked())
                .map(each -> reading.one(each, caller, Roles.ORG_ADMIN));
    }

    /**
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws candor.identity.PersonRequiredException  if a program calls: it could decide what its own maker asks for
     */
    @Override
    public boolean approve(UUID id) {
        Caller caller = administrator.inPerson();
        Optional<ErasureRequest> found = lock(id, caller);
        found.ifPresent(each -> steps.approve(each, caller.personId(), Roles.ORG_ADMIN));
        return found.isPresent();
    }

    /**
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws candor.identity.PersonRequiredException  if a program calls: it could decide what its own maker asks for
     */
    @Override
    public boolean reject(UUID id, String reason) {
        Caller caller = administrator.inPerson();
        Optional<ErasureRequest> found = lock(id, caller);
        found.ifPresent(each -> steps.reject(each, caller.personId(), Roles.ORG_ADMIN, reason));
        return found.isPresent();
    }

    private Optional<ErasureRequest> lock(UUID id, Caller caller) {
        return requests.find(id).filter(each -> isOf(each, caller)).flatMap(each -> requests.lock(each.id()));
    }

    private boolean isOf(ErasureRequest request, Caller caller) {
        UUID organization = organizationOf(caller);
        return request.organizationId().filter(organization::equals).isPresent();
    }

    private UUID organizationOf(Caller caller) {
        UUID organization = caller.ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.DELETE);
        return organization;
    }
}
