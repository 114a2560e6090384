package candor.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The caller as an administrator in person: whom a program may not stand in for. */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class CurrentAdministrator {
    @Inject
    private CurrentPerson current;

    /**
     * Somebody of an organization.
     *
     * @throws PersonRequiredException if a program calls: one that could let people or programs in, or approve what another ordered,
     *                                 would be a way around whatever it was not given
     * @throws UnknownPersonException  if our tables do not know the caller, or as a member of no organization
     */
    public Caller inPerson() {
        Caller caller = current.caller();
        if (caller.organizationId() == null) {
            throw new UnknownPersonException();
        }
        if (caller.program()) {
            throw new PersonRequiredException();
        }
        return caller;
    }
}
