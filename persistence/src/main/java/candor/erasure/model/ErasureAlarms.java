package candor.erasure.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Orders that were unusually large. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureAlarms {
    @PersistenceContext
    private EntityManager entities;

    public ErasureAlarms() {}

    /** For tests, which bring their own. */
    public ErasureAlarms(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One of them.
     *
     * @param organization by its short name
     * @param records      ordered to be deleted within a day, this order included
     * @param held         for the organization before that
     */
    public record Alarm(UUID erasure, String organization, Instant raisedAt, long records, long held) {}

    public void raise(Erasure order, Instant now, long records, long held) {
        entities.createNativeQuery("""
                insert into erasure_alarm (erasure_id, organization_id, raised_at, records, held)
                values (:erasure, :organization, :now, :records, :held)""")
                .setParameter("erasure", order.id())
                .setParameter("organization", order.scope().organization())
                .setParameter("now", Timestamp.from(now))
                .setParameter("records", records)
                .setParameter("held", held)
                .executeUpdate();
    }

    /** Since a moment, the latest first. */
    public List<Alarm> since(Instant moment, int limit) {
        List<Object[]> rows = entities.createNativeQuery("""
                select erasure_id, organization.name, raised_at, records, held from erasure_alarm
                join organization on organization.id = organization_id
                where raised_at >= :since order by raised_at desc, erasure_id limit :most""", Object[].class)
                .setParameter("since", Timestamp.from(moment))
                .setParameter("most", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Alarm(
                        (UUID) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** Which of these orders were. */
    public Set<UUID> among(Collection<UUID> erasures) {
        List<UUID> found = entities.createNativeQuery(
                        "select erasure_id from erasure_alarm where erasure_id = any (:erasures)", UUID.class)
                .setParameter("erasures", erasures.toArray(UUID[]::new))
                .getResultList();
        return Set.copyOf(found);
    }
}
