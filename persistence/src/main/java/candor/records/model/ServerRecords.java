package candor.records.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what is held from an organization's deployments. */
@ApplicationScoped
public class ServerRecords {
    private static final String COUNTED = """
            select source.deployment_id, count(*) filter (where r.category = 'ROUTING'), count(*) filter (where r.category <> 'ROUTING')
            from visible_record r join collector_source source on source.id = r.source_id
            where r.organization_id = :organization and r.occurred_at >= :since
              and source.deployment_id = any (cast(:deployments as uuid[]))
            group by 1""";

    @PersistenceContext
    private EntityManager entities;

    public ServerRecords() {}

    /** For tests, which bring their own. */
    public ServerRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** @param routed rows of ROUTING; {@code further}: of other categories */
    public record Held(long routed, long further) {
        public static final Held NOTHING = new Held(0, 0);
    }

    /** By deployment, the organization's rows that occurred at that moment or later; a deployment without any is absent. */
    public Map<UUID, Held> since(UUID organization, Collection<UUID> deployments, Instant moment) {
        List<Object[]> rows = entities.createNativeQuery(COUNTED, Object[].class)
                .setParameter("organization", organization)
                .setParameter("since", Timestamp.from(moment))
                .setParameter("deployments", deployments.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Held> held = new HashMap<>();
        rows.forEach(
                row -> held.put((UUID) row[0], new Held(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return held;
    }
}
