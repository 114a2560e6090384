package candor.audit.model;

import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who looked at somebody's records. */
@ApplicationScoped
public class AccessRepository {
    private static final String LOOKS_AT = """
            select new candor.audit.model.PastLook(a.id, a.at, actor.signInName, a.actorRole, a.action, a.reason, value(seen))
            from DataAccess a join a.recordsByPerson seen join Person actor on actor.id = a.actorId
            where key(seen) = :person and a.actorId <> :person""";

    /** Of an export its filter is written down and not each of its records: those that it took were there and are found by it. */
    private static final String LOOKS_AT_RECORD = """
            with looks (id) as (
              select access_id from data_access_record where record_id = :record
              union
              select a.id from visible_record r
              join data_access_subject seen on seen.person_id = r.person_id
              join data_access a on a.id = seen.access_id and a.action = 'EXPORT' and a.organization_id = r.organization_id
              where r.id = :record and r.received_at <= cast(a.filter ->> 'heldAt' as timestamptz)
                and (a.filter ->> 'surfaces' is null or r.surface = any (string_to_array(a.filter ->> 'surfaces', ',')))
                and (a.filter ->> 'categories' is null or r.category = any (string_to_array(a.filter ->> 'categories', ',')))
                and (a.filter ->> 'from' is null or r.occurred_at >= cast(a.filter ->> 'from' as timestamptz))
                and (a.filter ->> 'to' is null or r.occurred_at < cast(a.filter ->> 'to' as timestamptz)))
            select a.id, a.at, actor.sign_in_name, a.actor_role, a.action, a.reason
            from looks join data_access a on a.id = looks.id join person actor on actor.id = a.actor_id
            where a.actor_id <> :person order by a.at desc, a.id desc""";

    private static final String STILL_THERE = """
            select look.id, record.id, record.category, record.occurred_at
            from unnest(cast(:looks as uuid[])) as look (id) cross join lateral (
              select r.id, r.category, r.occurred_at
              from data_access_record seen join visible_record r on r.id = seen.record_id
              where seen.access_id = look.id and r.person_id = :person
              order by r.occurred_at desc, r.id desc limit :most) record""";

    @PersistenceContext
    private EntityManager entities;

    public AccessRepository() {}

    /** For tests, which bring their own. */
    public AccessRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** At most {@code limit} looks of others at a person's records after a position; without one, the newest. */
    public List<PastLook> looksAt(UUID person, @Nullable Position after, int limit) {
        TypedQuery<PastLook> query = entities.createQuery(
                LOOKS_AT + (after == null ? "" : " and (a.at, a.id) < (:at, :id)") + " order by a.at desc, a.id desc",
                PastLook.class);
        query.setParameter("person", person);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Looks of others at a record, newest first. Whether the person may ask is decided by the services that call it. */
    public List<PastLook> looksAtRecord(UUID record, UUID person, int limit) {
        List<Object[]> rows = entities.createNativeQuery(LOOKS_AT_RECORD, Object[].class)
                .setParameter("record", record)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(AccessRepository::look).toList();
    }

    /** At most so many records of a person's of each look, newest first: those that are still there. */
    public List<SeenRecord> stillThere(List<UUID> looks, UUID person, int most) {
        List<Object[]> rows = entities.createNativeQuery(STILL_THERE, Object[].class)
                .setParameter("looks", looks.toArray(UUID[]::new))
                .setParameter("person", person)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new SeenRecord((UUID) row[0], (UUID) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    private static PastLook look(Object[] row) {
        return new PastLook(
                (UUID) row[0], (Instant) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], 1);
    }

    /** Which records a look was at. The look itself has to be there. */
    public void write(UUID look, List<UUID> records) {
        entities.createNativeQuery("insert into data_access_record select :look, unnest(cast(:records as uuid[]))")
                .setParameter("look", look)
                .setParameter("records", records.toArray(UUID[]::new))
                .executeUpdate();
    }
}
