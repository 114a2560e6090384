package candor.diagnostics.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads occurrences, as far as staff may see them (R18), and what is noted of reading them. */
@ApplicationScoped
public class SeenOccurrences {
    private static final String COLUMNS =
            "o.record_id, o.position, o.at, o.surface, o.organization_id, o.person_id, o.version, o.plugin_version, o.host, o.operating_system, o.gpu";
    private static final String SEEN = StaffSight.SEEN.formatted("o")
            + " and exists (select from visible_record seen where seen.id = o.record_id)";

    /** Each signature's newest by its index, then the newest of these. */
    private static final String PAGE = "select o.* from error_signature s cross join lateral (select " + COLUMNS
            + " from error_occurrence o where o.signature_id = s.id and " + SEEN
            + "%s order by o.at desc, o.record_id desc, o.position limit :most) o"
            + " where s.group_id = :group order by o.at desc, o.record_id desc, o.position limit :most";

    private static final String AFTER =
            " and (o.at < :at or o.at = :at and (o.record_id < :record or o.record_id = :record and o.position > :position))";

    private static final String TEXTS_OF_JOB = """
            select cast(held.content as text) from visible_record held
            where held.person_id = :person and held.occurred_at between :from and :to
              and held.category in ('JOB', 'UPLOADED_ASSET') and held.content ->> 'jobId' = :job limit 50""";

    private static final String ACCOUNTS = """
            select distinct content #>> '{account,email}' from (
              select category, content from visible_record where person_id = :person order by occurred_at desc limit 2000) newest
            where category = 'ACCOUNT' and content #>> '{account,email}' is not null""";

    @PersistenceContext
    private EntityManager entities;

    public SeenOccurrences() {}

    /** For tests, which bring their own. */
    public SeenOccurrences(EntityManager entities) {
        this.entities = entities;
    }

    /** An occurrence without its content. */
    public record Occurrence(
            UUID record,
            int position,
            Instant at,
            String surface,
            @Nullable UUID organization,
            @Nullable UUID person,
            NewOccurrence.Tags tags) {}

    /** Where in a list of occurrences. */
    public record Place(Instant at, UUID record, int position) {}

    /** Newest first. */
    public List<Occurrence> page(UUID group, List<UUID> sight, @Nullable Place after, int most) {
        Query query = entities.createNativeQuery(PAGE.formatted(after == null ? "" : AFTER), Object[].class)
                .setParameter("group", group)
                .setParameter("sight", sight.toArray(UUID[]::new))
                .setParameter("most", most);
        if (after != null) {
            query.setParameter("at", after.at())
                    .setParameter("record", after.record())
                    .setParameter("position", after.position());
        }
        return rows(query).stream().map(SeenOccurrences::occurrence).toList();
    }

    public Optional<Occurrence> find(UUID record, int position, List<UUID> sight) {
        return rows(entities.createNativeQuery(
                                "select " + COLUMNS
                                        + " from error_occurrence o where o.record_id = :record and o.position = :position and "
                                        + SEEN,
                                Object[].class)
                        .setParameter("record", record)
                        .setParameter("position", position)
                        .setParameter("sight", sight.toArray(UUID[]::new)))
                .stream()
                .map(SeenOccurrences::occurrence)
                .findFirst();
    }

    /** What a person's job was given, around the time of an error of it: JSON objects. */
    public List<String> textsOfJob(UUID person, String job, Instant at) {
        return entities.createNativeQuery(TEXTS_OF_JOB, String.class)
                .setParameter("person", person)
                .setParameter("from", at.minus(2, ChronoUnit.DAYS))
                .setParameter("to", at.plus(2, ChronoUnit.DAYS))
                .setParameter("job", job)
                .getResultList();
    }

    /** Mail addresses that a person's newest records name as theirs. */
    public Set<String> addresses(UUID person) {
        List<String> found = entities.createNativeQuery(ACCOUNTS, String.class)
                .setParameter("person", person)
                .getResultList();
        return found.stream().collect(Collectors.toSet());
    }

    public void reveal(UUID id, UUID staff, UUID record, int position, Instant at, Instant until) {
        entities.createNativeQuery("""
                        insert into error_reveal (id, staff_id, record_id, position, at, until)
                        values (:id, :staff, :record, :position, :at, :until)""")
                .setParameter("id", id)
                .setParameter("staff", staff)
                .setParameter("record", record)
                .setParameter("position", position)
                .setParameter("at", at)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Until when somebody may see an occurrence as it is; absent: they may not. */
    public Optional<Instant> revealedUntil(UUID staff, UUID record, int position, Instant now) {
        List<Instant> found = entities.createNativeQuery("""
                        select until from error_reveal
                        where staff_id = :staff and record_id = :record and position = :position and until > :now
                        order by until desc limit 1""", Instant.class)
                .setParameter("staff", staff)
                .setParameter("record", record)
                .setParameter("position", position)
                .setParameter("now", now)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Occurrences that somebody was shown since a moment. Whoever asks next waits until this one's transaction ends. */
    public long readBy(UUID staff, Instant since) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(cast(:staff as text)))", Integer.class)
                .setParameter("staff", "error_reading " + staff)
                .getSingleResult();
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(occurrences), 0) from error_reading where staff_id = :staff and at > :since and not refused")
                        .setParameter("staff", staff)
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }

    public void noteReading(UUID id, UUID staff, Instant at, int occurrences, boolean refused) {
        entities.createNativeQuery("""
                        insert into error_reading (id, staff_id, at, occurrences, refused)
                        values (:id, :staff, :at, :occurrences, :refused)""")
                .setParameter("id", id)
                .setParameter("staff", staff)
                .setParameter("at", at)
                .setParameter("occurrences", occurrences)
                .setParameter("refused", refused)
                .executeUpdate();
    }

    private static Occurrence occurrence(Object[] row) {
        return new Occurrence(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                (Instant) row[2],
                (String) row[3],
                (UUID) row[4],
                (UUID) row[5],
                new NewOccurrence.Tags(
                        (String) row[6], (String) row[7], (String) row[8], (String) row[9], (String) row[10]));
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
