package candor.members;

import candor.identity.Caller;
import candor.identity.CurrentAdministrator;
import candor.identity.UnknownPersonException;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.members.model.MemberRow;
import candor.members.model.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One change of an organization's people at a time. Whoever changes them is an administrator who stays one, so there is always one
 * left: nobody changes their own membership, and two who would remove each other come here one after the other.
 */
@ApplicationScoped
public class MembershipDesk {
    @Inject
    private CurrentAdministrator administrator;

    @Inject
    private Members members;

    @Inject
    private LicensingRepository licensing;

    /**
     * Must be called inside a transaction; until that ends nobody else is let in.
     *
     * @throws candor.identity.PersonRequiredException if a program calls
     * @throws UnknownPersonException                  if the caller belongs to no organization, or no longer
     */
    Caller enter() {
        Caller caller = administrator.inPerson();
        UUID organization = caller.ofOrganization().orElseThrow();
        members.lock(organization);
        members.find(organization, caller.personId())
                .filter(MembershipDesk::mayChange)
                .orElseThrow(UnknownPersonException::new);
        return caller;
    }

    /** Whoever was here before may have ended the caller's own membership. */
    private static boolean mayChange(MemberRow caller) {
        return caller.leftAt() == null && !Boolean.FALSE.equals(caller.administrator());
    }

    /**
     * Somebody else who belongs to the caller's organization now.
     *
     * @return absent: there is nobody
     * @throws OwnMembershipException if it is the caller
     */
    Optional<Person> other(Caller caller, UUID id) {
        Optional<MemberRow> member =
                members.find(caller.ofOrganization().orElseThrow(), id).filter(row -> row.leftAt() == null);
        if (member.isPresent() && id.equals(caller.personId())) {
            throw new OwnMembershipException();
        }
        return member.map(row -> licensing.people(List.of(row.id())).get(0));
    }
}
