package candor.steward.model;

import candor.platform.model.DeskQuery;
import candor.platform.model.DeskQuery.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the tables of other rooms waits for stewards, as numbers and moments. Must be called inside a transaction. */
@ApplicationScoped
public class DeskRows {
    private static final String KEYS = """
            select k.id, k.prefix, coalesce(l.reference, d.name), k.created_at, k.revoked_at
            from collector_key k join collector_source s on s.id = k.source_id
            left join license l on l.id = s.license_id left join deployment d on d.id = s.deployment_id""";

    /** Of a deployment that its customer manages no use is ever noted (R3): that none is known says nothing. */
    private static final String UNUSED =
            "k.revoked_at is null and k.last_used_at is null and d.hosting is distinct from 'PRIVATE_CUSTOMER_MANAGED'";

    @PersistenceContext
    private EntityManager entities;

    public DeskRows() {}

    /** For tests, which bring their own. */
    public DeskRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @param latest absent: there was none */
    public record BulkReading(long refusals, @Nullable Instant latest) {}

    /** @param stopped deletions that holds in force keep from going on */
    public record Holds(long inForce, long stopped) {}

    /**
     * A key to be looked after.
     *
     * @param prefix absent: it is from before keys had one
     * @param of     reference of the license or name of the deployment; absent: the website
     * @param endsAt absent: it goes on, and was never used
     */
    public record WaitingKey(
            UUID id,
            @Nullable String prefix,
            @Nullable String of,
            Instant createdAt,
            @Nullable Instant endsAt) {}

    /** Readings of staff since a moment that were refused since they were too much (R18). */
    public BulkReading bulkReading(Instant since) {
        return new DeskQuery("select count(*), max(at) from error_reading")
                .and(true, "refused")
                .and("at >= ?", Timestamp.from(since))
                .read(entities, row -> new BulkReading(row.number(), row.momentOrNone()))
                .get(0);
    }

    public Holds holds() {
        return new DeskQuery("""
                select (select count(*) from legal_hold where lifted_at is null),
                  (select count(*) from erasure where held_since is not null and state in ('WAITING', 'RUNNING'))""")
                .read(entities, row -> new Holds(row.number(), row.number()))
                .get(0);
    }

    /** Keys that are refused soon, the next one first. */
    public List<WaitingKey> ending(Instant now, Instant soon, int limit) {
        return new DeskQuery(KEYS)
                .and("k.revoked_at > ?", Timestamp.from(now))
                .and("k.revoked_at <= ?", Timestamp.from(soon))
                .orderBy("k.revoked_at, k.id limit " + limit)
                .read(entities, DeskRows::key);
    }

    /** Keys that were never used, the newest first. @param madeBefore one that was made later has had no time to be used */
    public List<WaitingKey> unused(Instant madeBefore, int limit) {
        return new DeskQuery(KEYS)
                .and(true, UNUSED)
                .and("k.created_at <= ?", Timestamp.from(madeBefore))
                .orderBy("k.created_at desc, k.id limit " + limit)
                .read(entities, DeskRows::key);
    }

    private static WaitingKey key(Row row) throws SQLException {
        return new WaitingKey(row.id(), row.textOrNone(), row.textOrNone(), row.moment(), row.momentOrNone());
    }
}
