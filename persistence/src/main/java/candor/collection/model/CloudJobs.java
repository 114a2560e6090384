package candor.collection.model;

import static candor.collection.model.Sql.read;

import candor.collection.model.Sql.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Jobs whose states arrive one by one and are one record. Must be called inside a transaction. */
@ApplicationScoped
public class CloudJobs {
    private static final String CLAIM = """
            insert into cloud_job (id, record_id, stamps)
            select id, record_id, '{}' from unnest(?::uuid[], ?::uuid[]) as sent (id, record_id) order by id
            on conflict do nothing""";

    /** A statement of its own: one that also reads would read the rows as they were before it waited. */
    private static final String LOCK = "select from cloud_job where id = any (?::uuid[]) order by id for update";

    private static final String HELD = """
            select job.id, job.record_id, job.erased_at is not null, job.stamps, held.content, held.occurred_at,
              held.retain_until, held.omitted, basis.omitted, basis.retention_days
            from cloud_job job
            left join collected_record held on held.id = job.record_id
            left join basis on basis.id = held.basis_id
            where job.id = any (?::uuid[])""";

    private static final String STAMP = """
            update cloud_job job set record_id = sent.record_id, stamps = sent.stamps::jsonb
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as sent (id, record_id, stamps) where job.id = sent.id""";

    private static final String UPDATE = """
            update collected_record held set content = sent.content::jsonb, size = octet_length(sent.content), occurred_at = sent.occurred_at,
              retain_until = sent.retain_until, omitted = string_to_array(sent.omitted, ',')
            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::date[], ?::text[])
              as sent (id, content, occurred_at, retain_until, omitted)
            where held.id = sent.id""";

    @PersistenceContext
    private EntityManager entities;

    public CloudJobs() {}

    /** For tests, which bring their own. */
    public CloudJobs(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A job as it is known.
     *
     * @param recordId of its row, where there is one
     * @param erased   it was deleted, and stays so (R17)
     * @param stamps   JSON object: when each part was said
     * @param row      what is held; absent: nothing yet, or nothing any more
     */
    public record Held(
            UUID id,
            UUID recordId,
            boolean erased,
            String stamps,
            @Nullable Row row) {}

    /**
     * A job's row.
     *
     * @param omitted        elements that its states brought and that were not kept
     * @param notAllowed    elements that the row's basis does not allow to be kept
     * @param retentionDays the period of the row's basis
     */
    public record Row(
            String content,
            Instant occurredAt,
            LocalDate retainUntil,
            List<String> omitted,
            List<String> notAllowed,
            int retentionDays) {}

    /** What is to be known of a job from now on. */
    public record Known(UUID id, UUID recordId, String stamps, Row row) {}

    /**
     * Makes jobs the caller's until the transaction ends, those that are not there yet included.
     *
     * @param recordIds by job the id that its row is to have if there is none
     */
    public Map<UUID, Held> claim(Map<UUID, UUID> recordIds) {
        Map<UUID, Held> held = new HashMap<>();
        if (recordIds.isEmpty()) {
            return held;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM);
                    PreparedStatement lock = connection.prepareStatement(LOCK);
                    PreparedStatement find = connection.prepareStatement(HELD)) {
                new Columns<>(connection, claim, recordIds.entrySet())
                        .add("uuid", Map.Entry::getKey)
                        .add("uuid", Map.Entry::getValue);
                claim.executeUpdate();
                Array jobs = connection.createArrayOf("uuid", recordIds.keySet().toArray());
                lock.setArray(1, jobs);
                lock.execute();
                find.setArray(1, jobs);
                read(find, row -> held.put(row.getObject(1, UUID.class), held(row)));
            }
        });
        return held;
    }

    /** Writes down when the parts of jobs were said; of those that have a row already, the row too. */
    public void update(Collection<Known> jobs, Collection<UUID> withoutRow) {
        if (jobs.isEmpty()) {
            return;
        }
        List<Known> withRow =
                jobs.stream().filter(each -> !withoutRow.contains(each.id())).toList();
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement stamp = connection.prepareStatement(STAMP);
                    PreparedStatement update = connection.prepareStatement(UPDATE)) {
                new Columns<>(connection, stamp, jobs)
                        .add("uuid", Known::id)
                        .add("uuid", Known::recordId)
                        .add("text", Known::stamps);
                stamp.executeUpdate();
                new Columns<>(connection, update, withRow)
                        .add("uuid", Known::recordId)
                        .add("text", each -> each.row().content())
                        .add("timestamptz", each -> each.row().occurredAt().toString())
                        .add("date", each -> each.row().retainUntil().toString())
                        .add("text", each -> String.join(",", each.row().omitted()));
                int updated = update.executeUpdate();
                if (updated != withRow.size()) {
                    throw new SQLException("updated " + updated + " rows of " + withRow.size());
                }
            }
        });
    }

    private static Held held(ResultSet row) throws SQLException {
        String content = row.getString(5);
        return new Held(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBoolean(3),
                row.getString(4),
                content == null
                        ? null
                        : new Row(
                                content,
                                row.getTimestamp(6).toInstant(),
                                row.getObject(7, LocalDate.class),
                                texts(row, 8),
                                texts(row, 9),
                                row.getInt(10)));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
