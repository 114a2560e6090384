package candor.collection.model;

import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
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

    /**
     * One statement, for the rows then never leave the database. A report of which nothing is left has been deleted: its other rows share the
     * moment, and the organization, the person or the license, so that an index finds them by each. What the statement
     * deletes it still sees.
     */
    private static final String DELETE = """
            with doomed(id) as materialized (%s),
            gone as (
              delete from collected_record held using doomed where held.id = doomed.id
              returning held.id, category, source_id, client_id, occurred_at, organization_id, person_id, license_id, omitted, size),
            jobs as (
              update cloud_job job set erased_at = :now from gone where job.record_id = gone.id and gone.category = 'JOB'
              returning job.id),
            states as (update known_record known set erased_at = :now from jobs where known.job_id = jobs.id),
            noted as (
              update known_record known set erased_at = :now
              from (select distinct source_id, client_id, occurred_at, organization_id, person_id, license_id from gone) report
              where known.source_id = report.source_id and known.client_id = report.client_id
                and not exists (select from collected_record rest
                  where rest.organization_id = report.organization_id and rest.occurred_at = report.occurred_at
                    and rest.source_id = report.source_id and rest.client_id = report.client_id
                    and rest.id not in (select id from doomed))
                and not exists (select from collected_record rest
                  where rest.person_id = report.person_id and rest.occurred_at = report.occurred_at
                    and rest.source_id = report.source_id and rest.client_id = report.client_id
                    and rest.id not in (select id from doomed))
                and not exists (select from collected_record rest
                  where rest.person_id is null and rest.license_id = report.license_id and rest.occurred_at = report.occurred_at
                    and rest.source_id = report.source_id and rest.client_id = report.client_id
                    and rest.id not in (select id from doomed)))%s
            select category, count(*) from gone group by category""";

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

    /** After {@link #lockJobs}. @return how many there were of each category */
    public Map<Category, Long> remove(Collection<UUID> rows, Instant now) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        DoomedRows doomed = DoomedRows.of(rows);
        removeBytes(doomed);
        return remove(doomed, now);
    }

    /** After {@link #lockJobs} and {@link #removeBytes}, if there are any. @return how many there were of each category */
    public Map<Category, Long> remove(DoomedRows rows, Instant now) {
        @SuppressWarnings("unchecked") // the result class is given
        List<Object[]> gone = rows.fill(
                        entities.createNativeQuery(DELETE.formatted(rows.query(), rows.alsoSaid()), Object[].class))
                .setParameter("now", Timestamp.from(now))
                .getResultList();
        Map<Category, Long> counts = new EnumMap<>(Category.class);
        gone.forEach(each -> counts.put(Category.valueOf((String) each[0]), ((Number) each[1]).longValue()));
        return counts;
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
