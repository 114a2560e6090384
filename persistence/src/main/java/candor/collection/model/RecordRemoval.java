package candor.collection.model;

import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Deletes rows and all that hangs on them, so that they stay deleted (R17): the bytes of assets, the later states of jobs, the ids
 * that were taken in. Must be called inside a transaction.
 */
@ApplicationScoped
public class RecordRemoval {
    /** The intake makes a job its own before its row: whoever did it the other way round would wait for it, and it for them. */
    private static final String LOCK_JOBS = """
            select job.id from cloud_job job join (%s) doomed(id) on job.record_id = doomed.id
            order by job.id for update of job""";

    /** As with jobs: an upload makes its asset's row its own before the bytes. */
    private static final String LOCK_ASSETS = """
            select held.id from collected_record held join (%s) doomed(id) on held.id = doomed.id
            where held.category in ('UPLOADED_ASSET', 'GENERATED_ASSET') order by held.id for update of held""";

    /** Two statements, each with an index of its own. */
    private static final List<String> DELETE_BYTES = List.of(
            "delete from asset_content where record_id in (%s) and completed_at is not null",
            "delete from asset_content where record_id in (%s) and completed_at is null");

    private static final String REMOVE =
            "select of_category, of_source, removed, keys from remove_records(%s, :now, %s)";

    @PersistenceContext
    private EntityManager entities;

    public RecordRemoval() {}

    /** For tests, which bring their own. */
    public RecordRemoval(EntityManager entities) {
        this.entities = entities;
    }

    /** From here on the intake waits with later states of the jobs among these rows, until the transaction ends. */
    public void lockJobs(Collection<UUID> rows) {
        lockJobs(DoomedRows.of(rows));
    }

    /** As {@link #lockJobs(Collection)}. */
    public void lockJobs(DoomedRows rows) {
        rows.fill(entities.createNativeQuery(LOCK_JOBS.formatted(rows.query()), UUID.class))
                .getResultList();
    }

    /** After {@link #lockJobs}. */
    public RemovedRecords remove(Collection<UUID> rows, Instant now) {
        if (rows.isEmpty()) {
            return RemovedRecords.NOTHING;
        }
        DoomedRows doomed = DoomedRows.of(rows);
        removeBytes(doomed);
        return remove(doomed, now);
    }

    /** After {@link #lockJobs} and {@link #removeBytes}, if there are any jobs or assets among them. */
    public RemovedRecords remove(DoomedRows rows, Instant now) {
        @SuppressWarnings("unchecked") // the result class is given
        List<Object[]> gone = rows.fill(
                        entities.createNativeQuery(REMOVE.formatted(rows.ids(), rows.portion()), Object[].class))
                .setParameter("now", Timestamp.from(now))
                .getResultList();
        Map<Category, Long> counts = new EnumMap<>(Category.class);
        List<Tombstones> tombstones = new ArrayList<>();
        for (Object[] each : gone) {
            if (each[0] != null) {
                counts.put(Category.valueOf((String) each[0]), ((Number) each[2]).longValue());
            } else {
                tombstones.add(new Tombstones((UUID) each[1], (byte[]) each[3]));
            }
        }
        return new RemovedRecords(counts, tombstones);
    }

    /** The bytes of assets, complete or still arriving; their rows stay. */
    public void removeBytes(Collection<UUID> rows) {
        if (!rows.isEmpty()) {
            removeBytes(DoomedRows.of(rows));
        }
    }

    /** As {@link #removeBytes(Collection)}. */
    public void removeBytes(DoomedRows rows) {
        boolean assets = !rows.fill(entities.createNativeQuery(LOCK_ASSETS.formatted(rows.query()), UUID.class))
                .getResultList()
                .isEmpty();
        if (assets) {
            DELETE_BYTES.forEach(each -> rows.fill(entities.createNativeQuery(each.formatted(rows.query())))
                    .executeUpdate());
        }
    }
}
