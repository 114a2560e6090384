package candor.identity;

import static candor.identity.Roles.CUSTOMER;
import static candor.identity.Roles.ORG_ADMIN;
import static candor.identity.Roles.STAFF;
import static candor.identity.Roles.STEWARD;

import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up the person behind the caller's token. */
@Stateless
@RolesAllowed({CUSTOMER, ORG_ADMIN, STAFF, STEWARD})
public class CurrentPerson {
    @Resource
    private SessionContext session;

    @Inject
    private LicensingRepository licensing;

    /** @throws UnknownPersonException if our tables do not know the token's subject */
    public Caller caller() {
        return known().orElseThrow(UnknownPersonException::new);
    }

    /** The same for what is told to everybody who is signed in, whether our tables know them or not. */
    public Optional<Caller> known() {
        return licensing.personBySubject(session.getCallerPrincipal().getName()).map(CurrentPerson::caller);
    }

    private static Caller caller(Person person) {
        Organization organization = person.organization().orElse(null);
        return organization == null
                ? new Caller(person.id(), person.signInName(), null, null, null)
                : new Caller(
                        person.id(),
                        person.signInName(),
                        organization.id(),
                        organization.name(),
                        organization.displayName());
    }

    /** @throws UnknownPersonException if our tables do not know the token's subject */
    public PersonView view() {
        Caller caller = caller();
        Set<String> roles = Stream.of(CUSTOMER, ORG_ADMIN, STAFF, STEWARD)
                .filter(session::isCallerInRole)
                .collect(Collectors.toUnmodifiableSet());
        return new PersonView(caller.signInName(), caller.organization(), caller.organizationName(), roles);
    }
}
