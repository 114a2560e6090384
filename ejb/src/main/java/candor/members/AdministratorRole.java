package candor.members;

import candor.audit.AdministrativeAct;
import candor.identity.Caller;
import candor.identity.Roles;
import candor.identity.realm.RealmAccounts;
import candor.licensing.model.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Makes members administrators and back. Whoever loses the role keeps it for as long as the last access token lives (minutes). */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class AdministratorRole {
    @Inject
    private MembershipDesk desk;

    @Inject
    private RealmAccounts accounts;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * @return whether there is such a member with an account
     * @throws OwnMembershipException                          if it is the caller
     * @throws candor.identity.realm.RealmUnavailableException if the identity provider cannot do it now; nothing was changed here
     * @throws candor.identity.PersonRequiredException         if a program calls
     */
    public boolean set(UUID id, boolean whether) {
        Caller caller = desk.enter();
        return desk.other(caller, id)
                .filter(person -> person.subject().isPresent())
                .map(person -> set(person, whether, caller.ofOrganization().orElseThrow()))
                .isPresent();
    }

    private Person set(Person person, boolean whether, UUID organization) {
        person.administers(whether);
        acts.fire(new AdministrativeAct(
                whether ? "administrator.appointed" : "administrator.dismissed",
                organization,
                person.id().toString(),
                Map.of()));
        String subject = person.subject().orElseThrow();
        if (whether) {
            accounts.give(subject, Roles.ORG_ADMIN);
        } else {
            accounts.takeBack(subject, Roles.ORG_ADMIN);
        }
        return person;
    }
}
