package candor.erasure.model;

import candor.collection.model.Tombstones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;

/**
 * What a restored database does not know to be deleted: it came in after the backup and was deleted since, and would be taken in again if a
 * client sent it again (R17). Must be called inside a transaction.
 */
@ApplicationScoped
public class LostTombstones {
    /** A portion's place moves in the transaction that deletes it. */
    private static final String KNOWN = "select exists (select from erasure where id = :order and portion > :portion)";

    /** What is known otherwise is not touched: its rows are there, and the order deletes them. Nobody can send for a source that is not. */
    private static final String REPORTS = """
            insert into known_record (source_id, client_id, received_at, erased_at)
            select :source, id, :now, :now from unnest(:ids) id
            where exists (select from collector_source where collector_source.id = :source)
            order by id on conflict do nothing""";

    private static final String JOBS = """
            insert into cloud_job (id, record_id, stamps, erased_at)
            select id, id, '{}', :now from unnest(:ids) id order by id on conflict do nothing""";

    @PersistenceContext
    private EntityManager entities;

    public LostTombstones() {}

    /** For tests, which bring their own. */
    public LostTombstones(EntityManager entities) {
        this.entities = entities;
    }

    /** Doing it again changes nothing. @return how many were lost */
    public int putBack(JournaledTombstones journaled, Instant now) {
        return isKnown(journaled) ? 0 : putBack(journaled.deleted(), now);
    }

    private int putBack(Tombstones deleted, Instant now) {
        Query insert = deleted.source() == null
                ? entities.createNativeQuery(JOBS)
                : entities.createNativeQuery(REPORTS).setParameter("source", Objects.requireNonNull(deleted.source()));
        return insert.setParameter("ids", deleted.ids())
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    private boolean isKnown(JournaledTombstones journaled) {
        return (Boolean) entities.createNativeQuery(KNOWN, Boolean.class)
                .setParameter("order", journaled.order())
                .setParameter("portion", journaled.portion())
                .getSingleResult();
    }
}
