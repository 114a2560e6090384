package candor.erasure.model;

import candor.platform.model.HourlyLimit.Past;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Previews and orders of the last while, so that any node can tell when they become too many. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureAttempts {
    @PersistenceContext
    private EntityManager entities;

    public ErasureAttempts() {}

    /** For tests, which bring their own. */
    public ErasureAttempts(EntityManager entities) {
        this.entities = entities;
    }

    /** What is counted. */
    public enum Kind {
        PREVIEW,
        ORDER
    }

    /** Who tried what, and when. */
    public record Attempt(UUID id, UUID organization, UUID person, Kind kind, Instant at) {}

    /** Those of an organization since a moment, the earliest first; who asks is the only one to be told until the transaction ends. */
    public List<Past> since(UUID organization, Kind kind, Instant moment) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                .setParameter("key", "erasure attempts of " + organization)
                .getSingleResult();
        List<Object[]> rows = entities.createNativeQuery("""
                select person_id, at from erasure_attempt
                where organization_id = :organization and kind = :kind and at > :since order by at""", Object[].class)
                .setParameter("organization", organization)
                .setParameter("kind", kind.name())
                .setParameter("since", Timestamp.from(moment))
                .getResultList();
        return rows.stream()
                .map(row -> new Past((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    /** Writes it down, and forgets those of the organization that are not asked for any more. */
    public void add(Attempt attempt, Instant forgetBefore) {
        entities.createNativeQuery(
                        "delete from erasure_attempt where organization_id = :organization and at <= :before")
                .setParameter("organization", attempt.organization())
                .setParameter("before", Timestamp.from(forgetBefore))
                .executeUpdate();
        entities.createNativeQuery("""
                insert into erasure_attempt (id, organization_id, person_id, kind, at)
                values (:id, :organization, :person, :kind, :at)""")
                .setParameter("id", attempt.id())
                .setParameter("organization", attempt.organization())
                .setParameter("person", attempt.person())
                .setParameter("kind", attempt.kind().name())
                .setParameter("at", Timestamp.from(attempt.at()))
                .executeUpdate();
    }
}
