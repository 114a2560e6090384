package candor.collection.model;

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
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Writes rows by arrays, some hundred a statement, in the caller's transaction (ADR 3 has the measurement). Must be
 * called inside one.
 */
@ApplicationScoped
public class RecordStore {
    private static final String NOTE = """
            insert into known_record (source_id, client_id, received_at)
            select ?, client_id, ? from unnest(?::uuid[]) as sent (client_id) order by client_id
            on conflict do nothing returning client_id""";
    private static final String LOOK_UP = """
            select client_id, erased_at is not null from known_record where source_id = ? and client_id = any (?::uuid[])""";
    private static final String INSERT = """
            insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id,
              person_id, organization_id, installation, basis_id, retain_until, omitted, content)
            select id, source_id, client_id, surface, category, occurred_at, received_at, license_id, person_id,
              organization_id, installation, basis_id, retain_until, string_to_array(omitted, ','), content::jsonb
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::uuid[],
              ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::date[], ?::text[], ?::text[])
              as sent (id, source_id, client_id, surface, category, occurred_at, received_at, license_id, person_id,
                organization_id, installation, basis_id, retain_until, omitted, content)""";

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
    public Map<UUID, Known> note(UUID source, Collection<UUID> clientIds, Instant receivedAt) {
        Map<UUID, Known> known = new HashMap<>();
        work(connection -> {
            try (PreparedStatement note = connection.prepareStatement(NOTE)) {
                note.setObject(1, source);
                note.setTimestamp(2, Timestamp.from(receivedAt));
                note.setArray(3, connection.createArrayOf("uuid", clientIds.toArray()));
                read(note, row -> known.put(row.getObject(1, UUID.class), Known.NEW));
            }
        });
        if (known.size() < clientIds.size()) {
            lookUp(source, clientIds).forEach(known::putIfAbsent);
        }
        return known;
    }

    /** What is known of some ids; one that was never taken in is absent. Notes nothing. */
    public Map<UUID, Known> lookUp(UUID source, Collection<UUID> clientIds) {
        Map<UUID, Known> known = new HashMap<>();
        if (!clientIds.isEmpty()) {
            work(connection -> {
                try (PreparedStatement look = connection.prepareStatement(LOOK_UP)) {
                    look.setObject(1, source);
                    look.setArray(2, connection.createArrayOf("uuid", clientIds.toArray()));
                    read(
                            look,
                            row -> known.put(
                                    row.getObject(1, UUID.class), row.getBoolean(2) ? Known.ERASED : Known.STORED));
                }
            });
        }
        return known;
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
                Columns columns = new Columns(connection, insert, records);
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

    /** Makes sure that rows which arrive in this month (UTC) have a partition to go to. */
    public void ensurePartition(LocalDate month) {
        work(connection -> {
            try (PreparedStatement call = connection.prepareStatement("select ensure_record_partition(?)")) {
                call.setObject(1, month);
                read(call, row -> null);
            }
        });
    }

    private void work(Work work) {
        entities.unwrap(Session.class).doWork(work::on);
    }

    private static void read(PreparedStatement statement, RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private interface RowReader {
        Object read(ResultSet row) throws SQLException;
    }

    /** The parameters of an insert by arrays: a column at a time. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<NewRecord> records;
        private int next = 1;

        Columns(Connection connection, PreparedStatement statement, List<NewRecord> records) {
            this.connection = connection;
            this.statement = statement;
            this.records = records;
        }

        void add(String type, Function<NewRecord, Object> value) throws SQLException {
            statement.setArray(
                    next++,
                    connection.createArrayOf(type, records.stream().map(value).toArray()));
        }
    }
}
