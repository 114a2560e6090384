package candor.identity;

import static candor.identity.Roles.CUSTOMER;
import static candor.identity.Roles.ORG_ADMIN;
import static candor.identity.Roles.STAFF;
import static candor.identity.Roles.STEWARD;

import candor.licensing.model.ApiClients;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import candor.platform.model.Acting;
import candor.platform.model.Acting.Office;
import candor.platform.model.ActingTransaction;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up the person behind the caller's token, binds the transaction to them, and writes down once in a while that members of
 * organizations were seen.
 */
@Stateless
@RolesAllowed({CUSTOMER, ORG_ADMIN, STAFF, STEWARD})
public class CurrentPerson {
    @Resource
    private SessionContext session;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private ActingTransaction acts;

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
        Optional<Caller> caller = person.map(this::caller);
        caller.ifPresent(this::lock);
        return caller;
    }

    /** Whatever this transaction reads of records from now on is the caller's matter (ADR 27). Once is enough. */
    private void lock(Caller caller) {
        if (transaction.getResource(Acting.class) == null) {
            Office office = session.isCallerInRole(STEWARD)
                    ? Office.STEWARD
                    : session.isCallerInRole(STAFF) ? Office.STAFF : null;
            UUID organization = session.isCallerInRole(ORG_ADMIN) ? caller.organizationId() : null;
            Acting acting = new Acting(caller.personId(), organization, office);
            acts.actFor(acting);
            transaction.putResource(Acting.class, acting);
        }
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
