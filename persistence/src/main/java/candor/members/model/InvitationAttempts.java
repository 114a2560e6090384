package candor.members.model;

import candor.platform.model.HourlyLimit.Past;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The invitations that an organization's administrators tried, whatever came of them: as the audit has them. */
@ApplicationScoped
public class InvitationAttempts {
    /** Under which the audit has them, each as done to the organization. */
    public static final String ACTION = "invitation.attempted";

    @PersistenceContext
    private EntityManager entities;

    public InvitationAttempts() {}

    /** For tests, which bring their own. */
    public InvitationAttempts(EntityManager entities) {
        this.entities = entities;
    }

    /** The earliest first; who asks is the only one of the organization to be told until the transaction ends. */
    public List<Past> since(UUID organization, Instant moment) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                .setParameter("key", "invitations of " + organization)
                .getSingleResult();
        List<Object[]> rows = entities.createNativeQuery("""
                select actor_id, at from administrative_act
                where object = :organization and action = :action and at > :since order by at""", Object[].class)
                .setParameter("organization", organization.toString())
                .setParameter("action", ACTION)
                .setParameter("since", Timestamp.from(moment))
                .getResultList();
        return rows.stream()
                .map(row -> new Past((UUID) row[0], (Instant) row[1]))
                .toList();
    }
}
