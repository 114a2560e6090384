package candor.audit;

import candor.audit.model.AuditedActs;
import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.TimeOrderedIds;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes down what was done in an office, in the transaction of the act itself: what cannot be written down is not done. */
@Stateless
@DeclareRoles({Roles.ORG_ADMIN, Roles.STAFF, Roles.STEWARD, Roles.CUSTOMER})
@PermitAll // whoever may do an act; timers do some as well
public class ActLog {
    /** What stands for the role of a timer or a job. */
    static final String SYSTEM = "system";

    private static final JsonMapper JSON = new JsonMapper();

    @Resource
    private SessionContext session;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private AuditedActs acts;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<Unsealed> written;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write(@Observes AdministrativeAct act) {
        UUID id = ids.next();
        Optional<Person> actor =
                licensing.personBySubject(session.getCallerPrincipal().getName());
        acts.write(
                id,
                clock.instant(),
                actor.map(Person::id).orElse(null),
                actor.map(known -> role()).orElse(SYSTEM),
                act.action(),
                act.organizationId(),
                act.object(),
                JSON.valueToTree(act.details()).toString());
        written.fire(new Unsealed(id));
    }

    /** Of several the one with most reach: it is what the act may have been allowed by. */
    private String role() {
        return Stream.of(Roles.STEWARD, Roles.STAFF, Roles.ORG_ADMIN)
                .filter(session::isCallerInRole)
                .findFirst()
                .orElse(Roles.CUSTOMER);
    }
}
