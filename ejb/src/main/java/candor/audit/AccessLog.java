package candor.audit;

import candor.audit.model.AccessRepository;
import candor.audit.model.DataAccess;
import candor.identity.Roles;
import candor.platform.TimeOrderedIds;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/**
 * Writes down who looked (R19), in the transaction of the look itself: what cannot be written down cannot be seen,
 * because the caller gets its result only after the commit.
 */
@Stateless
@RolesAllowed({Roles.ORG_ADMIN, Roles.STAFF, Roles.STEWARD})
public class AccessLog {
    private static final JsonMapper JSON = new JsonMapper();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AccessRepository accesses;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<Unsealed> written;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Look look) {
        write(look);
    }

    /** The same for work that somebody with such a role ordered, and that is carried out when nobody calls. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordOrdered(Look look) {
        write(look);
    }

    private void write(Look look) {
        UUID id = ids.next();
        entities.persist(new DataAccess(
                id,
                clock.instant(),
                look.actorId(),
                look.role(),
                look.action(),
                look.reason(),
                look.organizationId(),
                JSON.valueToTree(look.filter()).toString(),
                look.recordsByPerson()));
        entities.flush();
        accesses.write(id, look.records());
        written.fire(new Unsealed(id));
    }
}
