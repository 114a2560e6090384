package candor.diagnostics.performance.model;

import candor.policy.model.Surface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads in how many reports a group of errors was met, and where: kept counts (ADR 23). */
@ApplicationScoped
public class GroupReports {
    private static final String TAGS = """
            select kept.tag, kept.value, sum(kept.reports)
            from error_signature s join error_tag_report kept on kept.signature_id = s.id
            where s.group_id = :group and (kept.organization_id is null or kept.organization_id = any (:sight))
              and kept.tag <> 'SURFACE' group by 1, 2""";

    /** In UTC, as days are counted. */
    private static final String PERIOD = """
            select min(d.day), max(d.day) from error_signature s join error_day d on d.signature_id = s.id
            where s.group_id = :group and d.occurrences > 0""";

    private static final String PEOPLE = """
            select count(distinct p.person_id) from error_person p join error_signature s on s.id = p.signature_id where s.group_id = :group""";

    @PersistenceContext
    private EntityManager entities;

    public GroupReports() {}

    /** For tests, which bring their own. */
    public GroupReports(EntityManager entities) {
        this.entities = entities;
    }

    /** The days of a group's first and last occurrence, as a filter of usage reports; absent: it has none. */
    public Optional<PerformanceFilter> period(UUID group) {
        Object[] days = (Object[]) entities.createNativeQuery(PERIOD, Object[].class)
                .setParameter("group", group)
                .getSingleResult();
        return days[0] == null
                ? Optional.empty()
                : Optional.of(new PerformanceFilter(Surface.SOFTWARE, day(days[0]), day(days[1]), Map.of()));
    }

    private static LocalDate day(Object day) {
        return ((Date) day).toLocalDate();
    }

    /** By trait and value the usage reports that staff may see; of signatures that were merged, one report may count more than once. */
    public Map<Trait, Map<String, Long>> reports(UUID group, List<UUID> sight) {
        Map<Trait, Map<String, Long>> reports = new EnumMap<>(Trait.class);
        Query query = entities.createNativeQuery(TAGS, Object[].class)
                .setParameter("group", group)
                .setParameter("sight", sight.toArray(UUID[]::new));
        rows(query).forEach(row -> reports.computeIfAbsent(Trait.valueOf((String) row[0]), any -> new HashMap<>())
                .put((String) row[1], ((Number) row[2]).longValue()));
        return reports;
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    /** People who met it, as far as they are known. */
    public long people(UUID group) {
        return ((Number) entities.createNativeQuery(PEOPLE)
                        .setParameter("group", group)
                        .getSingleResult())
                .longValue();
    }
}
