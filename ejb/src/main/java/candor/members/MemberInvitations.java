package candor.members;

import candor.audit.AdministrativeAct;
import candor.identity.Caller;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.identity.realm.NameTakenException;
import candor.identity.realm.RealmAccounts;
import candor.licensing.model.ApiClients;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import candor.members.model.MemberLicenses;
import candor.platform.TimeOrderedIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets people into an organization. First what we store, then what the identity provider does, the mail last of all: whatever fails
 * takes all before it along, and nobody is written to of an account that there is not (ADR 17).
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class MemberInvitations {
    @Inject
    private InvitationLimits limits;

    @Inject
    private MembershipDesk desk;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private ApiClients names;

    @Inject
    private MemberLicenses licenses;

    @Inject
    private RealmAccounts accounts;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /**
     * @return the new member's id
     * @throws InvalidInvitationException                        if the organization has no such license now
     * @throws TooManyInvitationsException                       after too many of them
     * @throws NameTakenException                                if somebody goes by the name or the address
     * @throws candor.identity.realm.RealmUnavailableException   if the identity provider cannot do it now; nothing was stored
     * @throws candor.identity.PersonRequiredException           if a program calls
     */
    public UUID invite(Invitation invitation) {
        limits.takeOne();
        Caller caller = desk.enter();
        UUID organization = caller.ofOrganization().orElseThrow();
        Optional<UUID> license = license(organization, invitation);
        Person person = add(organization, invitation.signInName());
        license.ifPresent(each -> licenses.assign(ids.next(), each, person.id(), now()));
        acts.fire(new AdministrativeAct(
                "member.invited",
                organization,
                person.id().toString(),
                Map.of("licensed", license.isPresent() ? "yes" : "no")));
        person.identifyBy(accountOf(invitation));
        return person.id();
    }

    private Person add(UUID organization, String signInName) {
        if (names.isNameTaken(signInName)) {
            throw new NameTakenException();
        }
        Organization joined = licensing.organization(organization).orElseThrow(UnknownPersonException::new);
        Person person = Person.member(ids.next(), signInName, joined);
        person.administers(false);
        licensing.add(person);
        return person;
    }

    private Optional<UUID> license(UUID organization, Invitation invitation) {
        if (invitation.license() == null) {
            return licenses.free(organization, now());
        }
        return Optional.of(licenses.byReference(organization, invitation.license(), now())
                .orElseThrow(() -> new InvalidInvitationException("/license")));
    }

    private String accountOf(Invitation invitation) {
        String subject = accounts.make(invitation.signInName(), invitation.address(), invitation.language());
        accounts.give(subject, Roles.CUSTOMER);
        accounts.invite(subject);
        return subject;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
