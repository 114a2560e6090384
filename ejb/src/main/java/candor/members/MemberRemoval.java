package candor.members;

import candor.audit.AdministrativeAct;
import candor.export.model.DataExports;
import candor.identity.Caller;
import candor.identity.Roles;
import candor.identity.realm.RealmAccounts;
import candor.licensing.model.Person;
import candor.members.model.MemberLicenses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Lets people go. What was collected of them for the organization stays its own (R12). From the commit on, our tables know them as
 * members of none, whatever tokens they hold; the identity provider then lets them in only for what they have of their own.
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class MemberRemoval {
    private static final Set<String> VENDORS = Set.of(Roles.STAFF, Roles.STEWARD);

    @Inject
    private MembershipDesk desk;

    @Inject
    private MemberLicenses licenses;

    @Inject
    private DataExports exports;

    @Inject
    private RealmAccounts accounts;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private Clock clock;

    /**
     * Ends somebody's work under the organization's licenses, membership and administrator's role, and the sign-in too unless the
     * person has a license of their own, or an office with the vendor.
     *
     * @return whether there was such a member
     * @throws OwnMembershipException                          if it is the caller
     * @throws candor.identity.realm.RealmUnavailableException if the identity provider cannot do it now; nothing was changed here
     * @throws candor.identity.PersonRequiredException         if a program calls
     */
    public boolean remove(UUID id) {
        Caller caller = desk.enter();
        return desk.other(caller, id)
                .map(person -> remove(person, caller.ofOrganization().orElseThrow()))
                .isPresent();
    }

    private Person remove(Person person, UUID organization) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int ended = licenses.end(organization, person.id(), now);
        exports.removeOf(person.id()); // they may hold rows of the organization's
        person.leave();
        acts.fire(new AdministrativeAct(
                "member.removed", organization, person.id().toString(), Map.of("licenses", Integer.toString(ended))));
        boolean consumer = licenses.isConsumer(person.id(), now);
        person.subject().ifPresent(subject -> close(subject, consumer));
        return person;
    }

    private void close(String subject, boolean consumer) {
        accounts.takeBack(subject, Roles.ORG_ADMIN);
        if (!consumer && !accounts.hasAny(subject, VENDORS)) {
            accounts.disable(subject);
        }
    }
}
