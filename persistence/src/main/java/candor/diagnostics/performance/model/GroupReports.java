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

    /** A group may have millions: that enough people are among the newest is enough. */
    private static final String PEOPLE_BY_VALUE = """
            select told.tag, told.value, count(distinct newest.person_id)
            from (
              select o.* from error_signature s cross join lateral (
                select held.* from error_occurrence held
                where held.signature_id = s.id and held.surface = 'SOFTWARE' and held.person_id is not null
                  and (held.organization_id is null or held.organization_id = any (:sight))
                order by held.at desc limit :most) o
              where s.group_id = :group order by o.at desc limit :most) newest
            cross join lateral (values ('VERSION', version), ('PLUGIN_VERSION', plugin_version), ('HOST', host),
              ('OPERATING_SYSTEM', operating_system), ('GPU', gpu)) told (tag, value)
            where told.value is not null group by 1, 2""";

    private static final int NEWEST = 20_000;

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
        return byValue(entities.createNativeQuery(TAGS, Object[].class)
                .setParameter("group", group)
                .setParameter("sight", sight.toArray(UUID[]::new)));
    }

    /** By trait and value the people who met it, among the newest occurrences. */
    public Map<Trait, Map<String, Long>> peopleByValue(UUID group, List<UUID> sight) {
        return byValue(entities.createNativeQuery(PEOPLE_BY_VALUE, Object[].class)
                .setParameter("group", group)
                .setParameter("sight", sight.toArray(UUID[]::new))
                .setParameter("most", NEWEST));
    }

    private static Map<Trait, Map<String, Long>> byValue(Query query) {
        Map<Trait, Map<String, Long>> numbers = new EnumMap<>(Trait.class);
        rows(query).forEach(row -> numbers.computeIfAbsent(Trait.valueOf((String) row[0]), any -> new HashMap<>())
                .put((String) row[1], ((Number) row[2]).longValue()));
        return numbers;
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
