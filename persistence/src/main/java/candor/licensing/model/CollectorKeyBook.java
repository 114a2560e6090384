package candor.licensing.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Keys that were given and taken back, and the sources behind them. Must be called inside a transaction. */
@ApplicationScoped
public class CollectorKeyBook {
    @PersistenceContext
    private EntityManager entities;

    public CollectorKeyBook() {}

    /** For tests, which bring their own. */
    public CollectorKeyBook(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The source of an origin, a new one where there is none. Until the transaction ends nobody else is told, so that there is
     * one: ids that clients mint are known by it.
     *
     * @param id of a new source
     */
    public UUID source(SourceOrigin origin, UUID id) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:origin, 0))", Integer.class)
                .setParameter("origin", "source " + origin)
                .getSingleResult();
        return entities.createQuery("""
                        select s.id from CollectorSource s where s.surface = :surface
                        and s.licenseId is not distinct from :license and s.deploymentId is not distinct from :deployment
                        order by s.id""", UUID.class)
                .setParameter("surface", origin.surface())
                .setParameter("license", origin.license())
                .setParameter("deployment", origin.deployment())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    entities.persist(CollectorSource.of(id, origin));
                    return id;
                });
    }

    public void add(CollectorKey key) {
        entities.persist(key);
        entities.flush();
    }

    public Optional<CollectorKey> find(UUID id) {
        return Optional.ofNullable(entities.find(CollectorKey.class, id));
    }

    /** From now on, by the clock that the intake asks: on every node at once. */
    public void revoke(UUID id) {
        entities.createNativeQuery("update collector_key set revoked_at = least(revoked_at, now()) where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** An end that is set already, and is nearer, stays. */
    public void revokeAt(UUID id, Instant at) {
        entities.createNativeQuery("update collector_key set revoked_at = least(revoked_at, :at) where id = :id")
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Notes uses, later ones over earlier ones, of many keys in one statement. A row that is locked has to wait for the next time. */
    public void used(Map<UUID, Instant> uses) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update collector_key set last_used_at = used.at
                    from (select k.id, sent.at from unnest(?::uuid[], ?::timestamptz[]) as sent (id, at)
                      join collector_key k on k.id = sent.id where k.last_used_at is null or k.last_used_at < sent.at
                      order by k.id for update of k skip locked) used
                    where collector_key.id = used.id""")) {
                UUID[] keys = uses.keySet().toArray(UUID[]::new);
                Timestamp[] moments = new Timestamp[keys.length];
                for (int at = 0; at < keys.length; at++) {
                    moments[at] = Timestamp.from(uses.get(keys[at]));
                }
                update.setArray(1, connection.createArrayOf("uuid", keys));
                update.setArray(2, connection.createArrayOf("timestamptz", moments));
                update.executeUpdate();
            }
        });
    }
}
