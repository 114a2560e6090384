package candor.members.model;

import candor.licensing.model.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who works under which of an organization's licenses. Licenses that somebody has of their own are none of its business. */
@ApplicationScoped
public class MemberLicenses {
    private static final String HELD = """
            select a.person_id, l.reference, greatest(a.valid_from, t.valid_from) as since, least(a.valid_to, t.valid_to) as until
            from license_assignment a
            join license_term t on t.license_id = a.license_id and t.organization_id = :organization
              and tstzrange(t.valid_from, t.valid_to) && tstzrange(a.valid_from, a.valid_to)
            join license l on l.id = a.license_id
            where a.person_id = any (:people) order by l.reference, since""";

    private static final String IN_FORCE = """
            select l.id from license l join license_term t on t.license_id = l.id
            where t.organization_id = :organization and t.valid_from <= :now and (t.valid_to is null or t.valid_to > :now)
            """;

    private static final String FREE = IN_FORCE + """
            and not exists (
              select from license_assignment a where a.license_id = l.id and (a.valid_to is null or a.valid_to > :now))
            order by l.reference limit 1""";

    private static final String ASSIGN = """
            insert into license_assignment (id, license_id, person_id, valid_from) values (:id, :license, :person, :now)""";

    /** One that has not begun yet ends as it begins. */
    private static final String END = """
            update license_assignment a set valid_to = greatest(:now, a.valid_from + interval '1 microsecond')
            where a.person_id = :person and (a.valid_to is null or a.valid_to > :now)
              and exists (select from license_term t where t.license_id = a.license_id and t.organization_id = :organization)""";

    @PersistenceContext
    private EntityManager entities;

    public MemberLicenses() {}

    /** For tests, which bring their own. */
    public MemberLicenses(EntityManager entities) {
        this.entities = entities;
    }

    /** That somebody works under a license that is the organization's meanwhile. @param reference its name for people */
    public record Held(UUID person, String reference, Period valid) {}

    /** By license and in order of time; past and future ones too. */
    public List<Held> of(UUID organization, Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return entities.unwrap(Session.class)
                .createNativeQuery(HELD, Tuple.class)
                .addScalar("person_id", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("since", Instant.class)
                .addScalar("until", Instant.class)
                .setParameter("organization", organization)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Held(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        new Period(row.get(2, Instant.class), row.get(3, Instant.class))))
                .toList();
    }

    /** A license of the organization's that nobody works under. */
    public Optional<UUID> free(UUID organization, Instant now) {
        return find(FREE, organization, null, now);
    }

    /** A license of the organization's by its name, whoever works under it. */
    public Optional<UUID> byReference(UUID organization, String reference, Instant now) {
        return find(IN_FORCE + " and l.reference = :reference", organization, reference, now);
    }

    public void assign(UUID id, UUID license, UUID person, Instant now) {
        entities.createNativeQuery(ASSIGN)
                .setParameter("id", id)
                .setParameter("license", license)
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Ends somebody's work under any of the organization's licenses. @return how many it was */
    public int end(UUID organization, UUID person, Instant now) {
        return entities.createNativeQuery(END)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whether somebody has a license that is no organization's. */
    public boolean isConsumer(UUID person, Instant now) {
        return (Boolean) entities.createNativeQuery("""
                select exists (select from license_assignment a join license_term t on t.license_id = a.license_id
                  where a.person_id = :person and t.license_type = 'CONSUMER'
                    and a.valid_from <= :now and (a.valid_to is null or a.valid_to > :now)
                    and t.valid_from <= :now and (t.valid_to is null or t.valid_to > :now))""", Boolean.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .getSingleResult();
    }

    private Optional<UUID> find(String sql, UUID organization, @Nullable String reference, Instant now) {
        var query = entities.createNativeQuery(sql, UUID.class)
                .setParameter("organization", organization)
                .setParameter("now", now);
        if (reference != null) {
            query.setParameter("reference", reference);
        }
        @SuppressWarnings("unchecked") // the result class is given
        List<UUID> found = query.getResultList();
        return found.stream().findFirst();
    }
}
