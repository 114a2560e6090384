package candor.diagnostics.performance.model;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps rows from being deleted until the transaction ends. One that is being deleted right now is not waited for, so that neither waits for
 * the other. Rows may still be changed: the intake does so with jobs, and whoever changes one leaves a note.
 */
final class PresentRows {
    private static final String KEEP =
            "select id from collected_record where id = any (:ids) order by id for key share skip locked";
    private static final String THERE = "select id from collected_record where id = any (:ids)";

    private final EntityManager entities;

    PresentRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @return those of them that stay */
    Set<UUID> keep(Collection<UUID> records) {
        return ids(KEEP, records);
    }

    /** Keeps those that can be kept. @return those that are there, but not to be kept: they are being deleted */
    Set<UUID> going(Collection<UUID> records) {
        Set<UUID> kept = keep(records);
        Set<UUID> there = ids(THERE, records);
        there.removeAll(kept);
        return there;
    }

    private Set<UUID> ids(String sql, Collection<UUID> records) {
        if (records.isEmpty()) {
            return new HashSet<>();
        }
        List<UUID> found = entities.createNativeQuery(sql, UUID.class)
                .setParameter("ids", records.toArray(UUID[]::new))
                .getResultList();
        return new HashSet<>(found);
    }
}
