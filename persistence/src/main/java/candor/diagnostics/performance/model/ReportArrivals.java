package candor.diagnostics.performance.model;

import candor.policy.model.Surface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The notes of reports that wait to be measured, as {@link candor.diagnostics.model.ErrorArrivals} has those of errors. */
@ApplicationScoped
public class ReportArrivals {
    /** One at a time in a cluster: nobody else writes measurements or folds counts. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('measured_report'))";

    private static final String EXPAND = """
            with review as (delete from measure_review where id = (select min(id) from measure_review) returning *)
            insert into measure_arrival (record_id) select reached.record_id from review, rows_to_review(review) reached""";

    private static final String NOTES = "select id, record_id from measure_arrival order by id limit :most";

    /** Of each report what is seen (ADR 13); of one that is concealed, nothing. What a private server sends is not counted (R18). */
    private static final String REPORTS = """
            select head.source_id, head.client_id, head.surface, head.occurred_at, coalesce(head.person_id, head.license_id) as holder,
              coalesce(head.organization_id, term.organization_id) as organization, person.sign_in_name,
              part.version, part.environment, part.usage, part.processing, part.input, part.cloud, part.ids
            from (
              select distinct on (source_id, client_id) * from collected_record where id = any (:ids) order by source_id, client_id, id) head
            join basis on basis.id = head.basis_id
            left join person on person.id = head.person_id
            left join license_term term on term.license_id = head.license_id and head.occurred_at >= term.valid_from
              and (term.valid_to is null or head.occurred_at < term.valid_to)
            cross join lateral (
              select max(cast(same.content as text)) filter (where same.category = 'VERSION') as version,
                max(cast(same.content as text)) filter (where same.category = 'ENVIRONMENT') as environment,
                max(cast(same.content as text)) filter (where same.category = 'USAGE') as usage,
                max(cast(same.content as text)) filter (where same.category = 'PROCESSING') as processing,
                max(cast(same.content as text)) filter (where same.category = 'RENDER_INPUT') as input,
                max(cast(same.content as text)) filter (where same.category in ('JOB', 'CLOUD_METRIC')) as cloud,
                array_agg(same.id order by same.id) filter (where same.category <> 'RENDER_INPUT') as ids
              from (
                select other.id, other.category, other.content from visible_record other
                where head.person_id is not null and other.person_id = head.person_id and other.occurred_at = head.occurred_at
                  and other.source_id = head.source_id and other.client_id = head.client_id
                union all
                select other.id, other.category, other.content from visible_record other
                where head.person_id is null and head.license_id is not null and other.person_id is null
                  and other.license_id = head.license_id and other.occurred_at = head.occurred_at
                  and other.source_id = head.source_id and other.client_id = head.client_id
                union all
                select other.id, other.category, other.content from visible_record other
                where head.person_id is null and head.license_id is null and other.organization_id = head.organization_id
                  and other.occurred_at = head.occurred_at and other.source_id = head.source_id and other.client_id = head.client_id) same
              where same.category in ('VERSION', 'ENVIRONMENT', 'USAGE', 'PROCESSING', 'RENDER_INPUT', 'JOB', 'CLOUD_METRIC')) part
            where part.ids is not null and (basis.hosting is null or basis.hosting = 'SHARED')""";

    @PersistenceContext
    private EntityManager entities;

    public ReportArrivals() {}

    /** For tests, which bring their own. */
    public ReportArrivals(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Some notes and what is to be measured of them.
     *
     * @param records rows of the reports that were looked at; what these counted as, they do not any more
     * @param reports those of them that are held and seen
     */
    public record Taken(List<Long> notes, Set<UUID> records, List<ArrivedReport> reports) {}

    /** @return absent: another node is at it */
    public Optional<Taken> take(int most) {
        boolean alone =
                (Boolean) entities.createNativeQuery(ALONE, Boolean.class).getSingleResult();
        if (!alone) {
            return Optional.empty();
        }
        entities.createNativeQuery(EXPAND).executeUpdate();
        List<Object[]> notes =
                rows(entities.createNativeQuery(NOTES, Object[].class).setParameter("most", most));
        PresentRows present = new PresentRows(entities);
        Set<UUID> records = notes.stream().map(note -> (UUID) note[1]).collect(Collectors.toSet());
        records.removeAll(present.going(records));
        List<ArrivedReport> reports = read(records);
        Set<UUID> kept = present.keep(
                reports.stream().flatMap(report -> report.parts().stream()).toList());
        List<ArrivedReport> settled = reports.stream()
                .filter(report -> kept.containsAll(report.parts()))
                .toList();
        if (settled.size() < reports.size()) { // rarely: one is being deleted, so all wait
            return Optional.of(new Taken(List.of(), Set.of(), List.of()));
        }
        return Optional.of(new Taken(
                notes.stream()
                        .filter(note -> records.contains((UUID) note[1]))
                        .map(note -> ((Number) note[0]).longValue())
                        .toList(),
                records,
                settled));
    }

    private List<ArrivedReport> read(Collection<UUID> records) {
        return rows(entities.createNativeQuery(REPORTS, Object[].class)
                        .setParameter("ids", records.toArray(UUID[]::new)))
                .stream()
                .map(ReportArrivals::report)
                .toList();
    }

    /** These have been seen to. */
    public void done(List<Long> notes) {
        entities.createNativeQuery("delete from measure_arrival where id = any (:notes)")
                .setParameter("notes", notes.toArray(Long[]::new))
                .executeUpdate();
    }

    private static ArrivedReport report(Object[] row) {
        return new ArrivedReport(
                (UUID) row[0],
                (UUID) row[1],
                Surface.valueOf((String) row[2]),
                (Instant) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                Arrays.asList((UUID[]) row[13]));
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
