package candor.diagnostics.model;

import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The notes of rows that carry errors: written with the row, read here once it is there, in whatever order transactions end. Must be called
 * inside a transaction. Rows that are read stay as they are until it ends; one that is being changed or deleted right now waits for
 * the next time, so that neither waits for the other.
 */
@ApplicationScoped
public class ErrorArrivals {
    /** One at a time in a cluster. Whoever forgets occurrences holds it, too. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('error_occurrence'))";

    private static final String NOTES = "select id, record_id from error_arrival order by id limit :most";
    private static final String LOCK =
            "select id from collected_record where id = any (:ids) order by id for share skip locked";
    private static final String THERE = "select id from collected_record where id = any (:ids)";

    /** What a private server sends is never shown, not even counted (R18); what is concealed is not seen (ADR 13). */
    private static final String ROWS = """
            select r.id, r.category, r.occurred_at, r.source_id, r.client_id, r.person_id,
              coalesce(r.organization_id, term.organization_id, case when r.surface = 'WEBSITE' then person.organization_id end),
              person.sign_in_name, cast(r.content as text), part.version, part.environment, part.input, part.ids
            from visible_record r join basis on basis.id = r.basis_id
            left join person on person.id = r.person_id
            left join license_term term on term.license_id = r.license_id and r.occurred_at >= term.valid_from
              and (term.valid_to is null or r.occurred_at < term.valid_to)
            left join lateral (
              select max(cast(same.content as text)) filter (where same.category = 'VERSION') as version,
                max(cast(same.content as text)) filter (where same.category = 'ENVIRONMENT') as environment,
                max(cast(same.content as text)) filter (where same.category = 'RENDER_INPUT') as input,
                array_agg(same.id) as ids
              from (
                select other.id, other.category, other.content from visible_record other
                where r.person_id is not null and other.person_id = r.person_id and other.occurred_at = r.occurred_at
                  and other.source_id = r.source_id and other.client_id = r.client_id
                union all
                select other.id, other.category, other.content from visible_record other
                where r.person_id is null and r.license_id is not null and other.person_id is null
                  and other.license_id = r.license_id and other.occurred_at = r.occurred_at
                  and other.source_id = r.source_id and other.client_id = r.client_id
                union all
                select other.id, other.category, other.content from visible_record other
                where r.person_id is null and r.license_id is null and other.organization_id = r.organization_id
                  and other.occurred_at = r.occurred_at and other.source_id = r.source_id and other.client_id = r.client_id) same
              where same.category in ('VERSION', 'ENVIRONMENT', 'RENDER_INPUT')) part on r.surface = 'SOFTWARE'
            where r.id = any (:ids) and (basis.hosting is null or basis.hosting = 'SHARED')
            order by r.id""";

    @PersistenceContext
    private EntityManager entities;

    public ErrorArrivals() {}

    /** For tests, which bring their own. */
    public ErrorArrivals(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Some notes and what is to be read of them.
     *
     * @param records that were looked at; what was known of their errors is not known any more
     * @param errors  what they carry; of a record that is no more, or not to be seen, nothing
     */
    public record Taken(List<Long> notes, Set<UUID> records, List<ArrivedError> errors) {}

    /** @return absent: another node is at it */
    public Optional<Taken> take(int most) {
        boolean alone =
                (Boolean) entities.createNativeQuery(ALONE, Boolean.class).getSingleResult();
        if (!alone) {
            return Optional.empty();
        }
        List<Object[]> notes =
                rows(entities.createNativeQuery(NOTES, Object[].class).setParameter("most", most));
        Set<UUID> records = new HashSet<>();
        notes.forEach(note -> records.add((UUID) note[1]));
        records.removeAll(beingChanged(records));
        List<ArrivedError> errors = read(records);
        for (ArrivedError error : errors) {
            if (ids(LOCK, error.parts()).size() < error.parts().size()) {
                records.remove(error.record());
            }
        }
        return Optional.of(new Taken(
                notes.stream()
                        .filter(note -> records.contains((UUID) note[1]))
                        .map(note -> ((Number) note[0]).longValue())
                        .toList(),
                records,
                errors.stream()
                        .filter(error -> records.contains(error.record()))
                        .toList()));
    }

    private Set<UUID> beingChanged(Set<UUID> records) {
        Set<UUID> locked = new HashSet<>(ids(LOCK, records));
        Set<UUID> there = new HashSet<>(ids(THERE, records));
        there.removeAll(locked);
        return there;
    }

    /** What these rows carry; of those that are not to be seen, nothing. */
    public List<ArrivedError> read(Collection<UUID> records) {
        return rows(entities.createNativeQuery(ROWS, Object[].class).setParameter("ids", array(records))).stream()
                .map(ErrorArrivals::error)
                .toList();
    }

    /** These have been seen to. */
    public void done(List<Long> notes) {
        entities.createNativeQuery("delete from error_arrival where id = any (:notes)")
                .setParameter("notes", notes.toArray(Long[]::new))
                .executeUpdate();
    }

    /**
     * Has errors looked at again that an older version of the grouping has seen.
     *
     * @param version of now
     * @return whether there were any
     */
    public boolean noteOutdated(int version, int most) {
        return entities.createNativeQuery("""
                        insert into error_arrival (record_id)
                        select distinct record_id from (
                          select held.record_id from error_signature outdated join error_occurrence held on held.signature_id = outdated.id
                          where outdated.version < :version and outdated.occurrences > 0
                            and not exists (select from error_arrival noted where noted.record_id = held.record_id)
                          limit :most) outdated_records""")
                        .setParameter("version", version)
                        .setParameter("most", most)
                        .executeUpdate()
                > 0;
    }

    private List<UUID> ids(String sql, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createNativeQuery(sql, UUID.class)
                        .setParameter("ids", array(ids))
                        .getResultList();
    }

    private static ArrivedError error(Object[] row) {
        return new ArrivedError(
                (UUID) row[0],
                Category.valueOf((String) row[1]),
                (Instant) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (UUID) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                list((UUID[]) row[12]));
    }

    private static List<UUID> list(UUID @Nullable [] ids) {
        return ids == null ? List.of() : Arrays.asList(ids);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<Object[]> rows(jakarta.persistence.Query query) {
        return query.getResultList();
    }
}
