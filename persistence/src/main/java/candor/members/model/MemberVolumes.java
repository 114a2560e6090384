package candor.members.model;

import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much is held for an organization of some of its people: from the summary (ADR 10), never by counting records. */
@ApplicationScoped
public class MemberVolumes {
    private static final String VOLUMES = """
            select person_id, category, sum(records), sum(bytes), max(month) from (
              select person_id, category, month, sum(records) as records, sum(bytes) as bytes from (
                select person_id, category, month, records, bytes from record_summary where %1$s
                union all
                select person_id, category, month, records, bytes from record_summary_change where %1$s
                union all
                select person_id, category, month, -records, -bytes from concealed_count where %1$s) counted
              group by person_id, category, month having sum(records) > 0) held
            group by person_id, category order by category""";

    private static final String OF_PEOPLE = "organization_id = :organization and person_id = any (:people)";

    /** Looked up at the end of an index, which the summary tells how far it reaches. */
    private static final String NEWEST = """
            select wanted.person, newest.occurred_at
            from unnest(cast(:people as uuid[]), cast(:months as date[])) as wanted (person, month) cross join lateral (
              select r.occurred_at from visible_record r
              where r.person_id = wanted.person and r.organization_id = :organization
                and r.occurred_at >= cast(wanted.month as timestamp) at time zone 'UTC'
              order by r.occurred_at desc, r.id desc limit 1) newest""";

    @PersistenceContext
    private EntityManager entities;

    public MemberVolumes() {}

    /** For tests, which bring their own. */
    public MemberVolumes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Somebody's records of one category.
     *
     * @param bytes  of their content as JSON text, and of assets
     * @param latest the last month (UTC) in which one occurred
     */
    public record Volume(UUID person, Category category, long records, long bytes, YearMonth latest) {}

    public List<Volume> of(UUID organization, Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = entities.createNativeQuery(VOLUMES.formatted(OF_PEOPLE), Object[].class)
                .setParameter("organization", organization)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(MemberVolumes::volume).toList();
    }

    /** When the newest record of each occurred. @param latest the last month in which one did */
    public Map<UUID, Instant> newest(UUID organization, Map<UUID, YearMonth> latest) {
        Map<UUID, Instant> newest = new HashMap<>();
        if (!latest.isEmpty()) {
            List<UUID> people = List.copyOf(latest.keySet());
            List<Object[]> rows = entities.createNativeQuery(NEWEST, Object[].class)
                    .setParameter("organization", organization)
                    .setParameter("people", people.toArray(UUID[]::new))
                    .setParameter(
                            "months",
                            people.stream()
                                    .map(each -> latest.get(each).atDay(1).toString())
                                    .toArray(String[]::new))
                    .getResultList();
            rows.forEach(row -> newest.put((UUID) row[0], (Instant) row[1]));
        }
        return newest;
    }

    private static Volume volume(Object[] row) {
        return new Volume(
                (UUID) row[0],
                Category.valueOf((String) row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                YearMonth.from(((Date) row[4]).toLocalDate()));
    }
}
