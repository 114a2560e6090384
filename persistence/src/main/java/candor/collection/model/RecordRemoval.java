package candor.collection.model;

import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Deletes rows and all that hangs on them, so that they stay deleted (R17): the bytes of assets, the later states of jobs, the ids
 * that were taken in. Must be called inside a transaction.
 */
@ApplicationScoped
public class RecordRemoval {
    /** The intake makes a job its own before its row: whoever did it the other way round would wait for it, and it for them. */
    private static final String LOCK_JOBS = """
            select job.id from cloud_job job join unnest(:ids) doomed(id) on job.record_id = doomed.id
            order by job.id for update of job""";

    /** As with jobs: an upload makes its asset's row its own before the bytes. */
    private static final String LOCK_ASSETS = """
            select held.id from collected_record held join unnest(:ids) doomed(id) on held.id = doomed.id
            where held.category in ('UPLOADED_ASSET', 'GENERATED_ASSET') order by held.id for update of held""";

    /** Two statements, each with an index of its own. */
    private static final List<String> DELETE_BYTES = List.of(
            "delete from asset_content where record_id = any (:ids) and completed_at is not null",
            "delete from asset_content where record_id = any (:ids) and completed_at is null");

    /** A row of the answer for each report that lost rows. */
    private static final String DELETE = """
            with gone as (
              delete from collected_record held using unnest(:ids) doomed(id) where held.id = doomed.id
              returning held.id, category, source_id, client_id, occurred_at, organization_id, person_id, license_id),
            jobs as (
              update cloud_job job set erased_at = :now from gone where job.record_id = gone.id and gone.category = 'JOB'
              returning job.id),
            states as (update known_record known set erased_at = :now from jobs where known.job_id = jobs.id)
            select source_id, client_id, occurred_at, organization_id, person_id, license_id, array_agg(id), array_agg(category)
            from gone group by 1, 2, 3, 4, 5, 6""";

    /**
     * A report of which nothing is left has been deleted. Its other rows share the moment, and the organization, the person or the
     * license: an index finds them by each.
     */
    private static final String NOTE_ERASED = """
            update known_record known set erased_at = :now
            from unnest(:sources, :clients, cast(:moments as timestamptz[]), :organizations, :people, :licenses)
              as report (source_id, client_id, occurred_at, organization_id, person_id, license_id)
            where known.source_id = report.source_id and known.client_id = report.client_id
              and not exists (select from collected_record rest
                where rest.organization_id = report.organization_id and rest.occurred_at = report.occurred_at
                  and rest.source_id = report.source_id and rest.client_id = report.client_id)
              and not exists (select from collected_record rest
                where rest.person_id = report.person_id and rest.occurred_at = report.occurred_at
                  and rest.source_id = report.source_id and rest.client_id = report.client_id)
              and not exists (select from collected_record rest
                where rest.person_id is null and rest.license_id = report.license_id and rest.occurred_at = report.occurred_at
                  and rest.source_id = report.source_id and rest.client_id = report.client_id)""";

    @PersistenceContext
    private EntityManager entities;

    public RecordRemoval() {}

    /** For tests, which bring their own. */
    public RecordRemoval(EntityManager entities) {
        this.entities = entities;
    }

    /** A row that is no more. */
    public record Removed(UUID id, Category category) {}

    /** From here on the intake waits with later states of the jobs among these rows, until the transaction ends. */
    public void lockJobs(Collection<UUID> rows) {
        entities.createNativeQuery(LOCK_JOBS, UUID.class)
                .setParameter("ids", array(rows))
                .getResultList();
    }

    /** After {@link #lockJobs}. @return those that were there, in the order of their ids */
    public List<Removed> remove(Collection<UUID> rows, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        removeBytes(rows);
        @SuppressWarnings("unchecked") // the result class is given
        List<Object[]> reports = entities.createNativeQuery(DELETE, Object[].class)
                .setParameter("ids", array(rows))
                .setParameter("now", Timestamp.from(now))
                .getResultList();
        noteErased(reports, now);
        return reports.stream()
                .flatMap(report -> removed((UUID[]) report[6], (String[]) report[7]))
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .toList();
    }

    private static Stream<Removed> removed(UUID[] ids, String[] categories) {
        return IntStream.range(0, ids.length).mapToObj(i -> new Removed(ids[i], Category.valueOf(categories[i])));
    }

    private void noteErased(List<Object[]> reports, Instant now) {
        if (!reports.isEmpty()) {
            entities.createNativeQuery(NOTE_ERASED)
                    .setParameter("now", Timestamp.from(now))
                    .setParameter("sources", column(reports, 0, UUID[]::new))
                    .setParameter("clients", column(reports, 1, UUID[]::new))
                    .setParameter("moments", column(reports, 2, String[]::new))
                    .setParameter("organizations", column(reports, 3, UUID[]::new))
                    .setParameter("people", column(reports, 4, UUID[]::new))
                    .setParameter("licenses", column(reports, 5, UUID[]::new))
                    .executeUpdate();
        }
    }

    private static Object[] column(List<Object[]> rows, int column, IntFunction<Object[]> array) {
        return rows.stream()
                .map(row -> row[column] instanceof Instant moment ? moment.toString() : row[column])
                .toArray(array);
    }

    /** The bytes of assets, complete or still arriving; their rows stay. */
    public void removeBytes(Collection<UUID> rows) {
        boolean assets = !rows.isEmpty()
                && !entities.createNativeQuery(LOCK_ASSETS, UUID.class)
                        .setParameter("ids", array(rows))
                        .getResultList()
                        .isEmpty();
        if (assets) {
            DELETE_BYTES.forEach(each -> entities.createNativeQuery(each)
                    .setParameter("ids", array(rows))
                    .executeUpdate());
        }
    }

    private static UUID[] array(Collection<UUID> rows) {
        return rows.toArray(UUID[]::new);
    }
}
