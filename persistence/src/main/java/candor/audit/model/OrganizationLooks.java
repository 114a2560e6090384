package candor.audit.model;

import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who looked at what is held for an organization, whoever's it is. */
@ApplicationScoped
public class OrganizationLooks {
    /** Of an export no single records are written down, and nameless ones are nobody's: the greater number is the truth. */
    private static final String LOOKS = """
            select a.id, a.at, actor.sign_in_name, a.actor_role, a.action, a.reason, cast(a.filter as text),
              greatest((select count(*) from data_access_record seen where seen.access_id = a.id), concerned.records), concerned.people
            from data_access a join person actor on actor.id = a.actor_id
            cross join lateral (
              select coalesce(sum(s.records), 0) as records, count(*) as people
              from data_access_subject s where s.access_id = a.id) concerned
            where a.organization_id = :organization""";

    private static final String NEWEST_FIRST = " order by a.at desc, a.id desc";

    private static final String PEOPLE = """
            select look.id, most.sign_in_name, most.records
            from unnest(cast(:looks as uuid[])) as look (id) cross join lateral (
              select p.sign_in_name, s.records from data_access_subject s join person p on p.id = s.person_id
              where s.access_id = look.id order by s.records desc, p.sign_in_name limit :most) most""";

    @PersistenceContext
    private EntityManager entities;

    public OrganizationLooks() {}

    /** For tests, which bring their own. */
    public OrganizationLooks(EntityManager entities) {
        this.entities = entities;
    }

    /** At most {@code limit} looks after a position, newest first; without one, the newest. */
    public List<OrganizationLook> find(UUID organization, LookFilter filter, @Nullable Position after, int limit) {
        StringBuilder sql = new StringBuilder(LOOKS);
        Map<String, Object> values = new LinkedHashMap<>(Map.of("organization", organization));
        restrict(sql, values, " and a.at >= :from", "from", timestamp(filter.from()));
        restrict(sql, values, " and a.at < :to", "to", timestamp(filter.to()));
        restrict(
                sql,
                values,
                " and exists (select from data_access_subject s where s.access_id = a.id and s.person_id = :person)",
                "person",
                filter.person());
        if (after != null) {
            restrict(sql, values, " and (a.at, a.id) < (:at, :id)", "at", timestamp(after.at()));
            values.put("id", after.id());
        }
        var query = entities.createNativeQuery(sql + NEWEST_FIRST, Object[].class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the result class is given
        List<Object[]> rows = query.setMaxResults(limit).getResultList();
        return rows.stream().map(OrganizationLooks::look).toList();
    }

    /** At most so many people of each look, those with most records first. */
    public List<SeenPerson> people(List<UUID> looks, int most) {
        List<Object[]> rows = entities.createNativeQuery(PEOPLE, Object[].class)
                .setParameter("looks", looks.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new SeenPerson((UUID) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private static void restrict(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static OrganizationLook look(Object[] row) {
        return new OrganizationLook(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue());
    }
}
