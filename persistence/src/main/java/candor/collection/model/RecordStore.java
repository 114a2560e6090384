package candor.collection.model;

import static candor.collection.model.Sql.read;

import candor.collection.model.Sql.Columns;
import candor.records.model.BasisFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Writes rows by arrays, some hundred a statement, in the caller's transaction (ADR 3 has the measurement). Must be
 * called inside one.
 */
@ApplicationScoped
public class RecordStore {
    private static final String NOTE = """
            insert into known_record (source_id, client_id, job_id, received_at)
            select source_id, client_id, job_id, received_at
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[]) as sent (source_id, client_id, job_id, received_at)
            order by source_id, client_id
            on conflict do nothing returning source_id, client_id""";
    private static final String LOOK_UP = """
            select known.source_id, known.client_id, known.erased_at is not null or job.erased_at is not null
              or known.job_id is null and exists (select from dropped_month
                where known.received_at >= first::timestamp at time zone 'UTC' and known.received_at < received_until)
            from unnest(?::uuid[], ?::uuid[]) as sent (source_id, client_id)
            join known_record known using (source_id, client_id)
            left join cloud_job job on job.id = known.job_id""";
    private static final String ERASE = """
            update known_record known set erased_at = ? from unnest(?::uuid[], ?::uuid[]) as sent (source_id, client_id)
            where known.source_id = sent.source_id and known.client_id = sent.client_id""";
    private static final String INSERT = """
            insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id,
              person_id, organization_id, installation, visitor_id, basis_id, retain_until, omitted, content, size)
            select id, source_id, client_id, surface, category, occurred_at, received_at, license_id, person_id,
              organization_id, installation, visitor_id, basis_id, retain_until, string_to_array(omitted, ','), content::jsonb,
              octet_length(content)
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::uuid[],
              ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::date[], ?::text[], ?::text[])
              as sent (id, source_id, client_id, surface, category, occurred_at, received_at, license_id, person_id,
                organization_id, installation, visitor_id, basis_id, retain_until, omitted, content)""";

    @PersistenceContext
    private EntityManager entities;

    private final Bases bases = new Bases();

    public RecordStore() {}

    /** For tests, which bring their own. */
    public RecordStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Notes the ids of arriving records and tells which of them are new. Waits for whoever notes the same ids at the
     * same moment, so that of any number of equal requests exactly one finds them new.
     */
    public Map<RecordKey, Known> note(Collection<RecordKey> keys, Instant receivedAt) {
        Map<RecordKey, Known> known = new HashMap<>();
        if (keys.isEmpty()) {
            return known;
        }
        work(connection -> {
            try (PreparedStatement note = connection.prepareStatement(NOTE)) {
                new Columns<>(connection, note, keys)
                        .add("uuid", RecordKey::source)
                        .add("uuid", RecordKey::clientId)
                        .add("uuid", RecordKey::job)
                        .add("timestamptz", each -> receivedAt.toString());
                read(note, row -> known.put(key(row), Known.NEW));
            }
        });
        if (known.size() < keys.size()) {
            lookUp(keys).forEach(known::putIfAbsent);
        }
        return known;
    }

    /** What is known of some ids; one that was never taken in is absent. Notes nothing. */
    public Map<RecordKey, Known> lookUp(Collection<RecordKey> keys) {
        Map<RecordKey, Known> known = new HashMap<>();
        if (!keys.isEmpty()) {
            work(connection -> {
                try (PreparedStatement look = connection.prepareStatement(LOOK_UP)) {
                    new Columns<>(connection, look, keys)
                            .add("uuid", RecordKey::source)
                            .add("uuid", RecordKey::clientId);
                    read(look, row -> known.put(key(row), row.getBoolean(3) ? Known.ERASED : Known.STORED));
                }
            });
        }
        return known;
    }

    /** Notes of ids that are known that what they stand for was deleted (R17). */
    public void noteErased(Collection<RecordKey> keys, Instant erasedAt) {
        if (keys.isEmpty()) {
            return;
        }
        work(connection -> {
            try (PreparedStatement erase = connection.prepareStatement(ERASE)) {
                erase.setTimestamp(1, Timestamp.from(erasedAt));
                erase.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", keys.stream().map(RecordKey::source).toArray()));
                erase.setArray(
                        3,
                        connection.createArrayOf(
                                "uuid", keys.stream().map(RecordKey::clientId).toArray()));
                erase.executeUpdate();
            }
        });
    }

    private static RecordKey key(ResultSet row) throws SQLException {
        return new RecordKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }

    public void store(List<NewRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        work(connection -> {
            Map<BasisFacts, Long> ids = bases.ids(
                    connection,
                    records.stream().map(NewRecord::basis).distinct().toList());
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                Columns<NewRecord> columns = new Columns<>(connection, insert, records);
                columns.add("uuid", NewRecord::id);
                columns.add("uuid", NewRecord::sourceId);
                columns.add("uuid", NewRecord::clientId);
                columns.add("text", each -> each.category().surface().name());
                columns.add("text", each -> each.category().name());
                columns.add("timestamptz", each -> each.occurredAt().toString());
                columns.add("timestamptz", each -> each.receivedAt().toString());
                columns.add("uuid", NewRecord::licenseId);
                columns.add("uuid", NewRecord::personId);
                columns.add("uuid", NewRecord::organizationId);
                columns.add("text", NewRecord::installation);
                columns.add("uuid", NewRecord::visitorId);
                columns.add("bigint", each -> ids.get(each.basis()));
                columns.add("date", each -> each.retainUntil().toString());
                columns.add(
                        "text",
                        each -> String.join(
                                ",",
                                each.omitted().stream().map(Object::toString).toList()));
                columns.add("text", NewRecord::content);
                int stored = insert.executeUpdate();
                if (stored != records.size()) {
                    throw new SQLException("stored " + stored + " rows of " + records.size());
                }
            }
        });
    }

    /** The ids of some bases, those that are not there yet added. */
    public Map<BasisFacts, Long> basisIds(Collection<BasisFacts> facts) {
        Map<BasisFacts, Long> ids = new HashMap<>();
        work(connection ->
                ids.putAll(bases.ids(connection, facts.stream().distinct().toList())));
        return ids;
    }

    /** Makes sure that rows which arrive in this month (UTC) have a partition to go to. */
    public void ensurePartition(LocalDate month) {
        work(connection -> {
            try (PreparedStatement call = connection.prepareStatement("select ensure_record_partition(?)")) {
                call.setObject(1, month);
                read(call, row -> {});
            }
        });
    }

    private void work(Work work) {
        entities.unwrap(Session.class).doWork(work::on);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
