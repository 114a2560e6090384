package candor.identity;

import static candor.identity.Roles.CUSTOMER;
import static candor.identity.Roles.ORG_ADMIN;
import static candor.identity.Roles.STAFF;
import static candor.identity.Roles.STEWARD;

import candor.licensing.model.ApiClients;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up the person behind the caller's token, and writes down once in a while that members of organizations were seen. */
@Stateless
@RolesAllowed({CUSTOMER, ORG_ADMIN, STAFF, STEWARD})
public class CurrentPerson {
    @Resource
    private SessionContext session;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private Sightings sightings;

    @Inject
    private ApiClients clients;

    @Inject
    private Clock clock;

    /** @throws UnknownPersonException if our tables do not know the token's subject */
    public Caller caller() {
        return known().orElseThrow(UnknownPersonException::new);
    }

    /** The same for what is told to everybody who is signed in, whether our tables know them or not. */
    public Optional<Caller> known() {
        Optional<Person> person =
                licensing.personBySubject(session.getCallerPrincipal().getName());
        person.filter(each -> each.isProgram() || each.organization().isPresent())
                .ifPresent(this::writeDown);
        return person.map(this::caller);
    }

    /** For the organization's list of members. To the hour, so that hardly any request writes. */
    private void writeDown(Person member) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (member.isNews(now)) {
            sightings.note(member.id(), session.isCallerInRole(ORG_ADMIN), now);
        }
    }

    private Caller caller(Person person) {
        Organization organization =
                (person.isProgram() ? clients.organizationOf(person) : person.organization()).orElse(null);
        return organization == null
                ? new Caller(person.id(), person.signInName(), null, null, null, person.isProgram())
                : new Caller(
                        person.id(),
                        person.signInName(),
                        organization.id(),
                        organization.name(),
                        organization.displayName(),
                        person.isProgram());
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
