package candor.export.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an export takes, as they were at one moment: everything is read in one read-only transaction, in which each reading
 * sees the same rows. Rows come through a cursor, so that no heap has to hold them. What is being deleted
 * is left out by the view that they are read from (ADR 13).
 */
public final class ExportRows {
    private static final int FETCH = 500;

    private static final String ASSETS = "('UPLOADED_ASSET', 'GENERATED_ASSET')";

    private static final String COLUMNS = """
            select r.id, r.client_id, r.surface, r.category, r.occurred_at, r.received_at, r.person_id, p.sign_in_name, r.installation,
              r.basis_id, r.retain_until, r.omitted, r.content::text, c.id, c.size, encode(c.sha256, 'hex')
            from visible_record r left join person p on p.id = r.person_id
            left join asset_content c on c.record_id = r.id and c.completed_at is not null
              and r.category in %s
            where\s""".formatted(ASSETS);

    private final Connection connection;
    private final String condition;
    private final List<Object> values = new ArrayList<>();

    /** What is done with a row. */
    @FunctionalInterface
    public interface Reader {
        void read(ExportedRow row) throws IOException, SQLException;
    }

    /** @param connection in a transaction of its own, of isolation {@code REPEATABLE READ} */
    public ExportRows(Connection connection, ExportScope scope) throws SQLException {
        this.connection = connection;
        ExportFilter filter = scope.filter();
        List<String> conditions = new ArrayList<>(List.of(belongsTo(scope.holder())));
        among(conditions, "r.person_id", "uuid", scope.people());
        among(conditions, "r.surface", "text", names(filter.surfaces()));
        among(conditions, "r.category", "text", names(filter.categories()));
        since(conditions, "r.occurred_at >= ?", filter.from());
        since(conditions, "r.occurred_at < ?", filter.to());
        this.condition = String.join(" and ", conditions);
    }

    private String belongsTo(Holder holder) throws SQLException {
        if (holder instanceof OfOrganization organization) {
            values.add(organization.organization());
            return "r.organization_id = ?";
        }
        OfPerson person = (OfPerson) holder;
        values.add(person.person());
        values.add(array("uuid", person.consumerLicenses()));
        return "(r.person_id = ? or r.person_id is null and r.license_id = any (?))";
    }

    private void among(List<String> conditions, String column, String type, Collection<?> chosen) throws SQLException {
        if (!chosen.isEmpty()) {
            conditions.add(column + " = any (?)");
            values.add(array(type, chosen));
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toList();
    }

    private void since(List<String> conditions, String comparison, @Nullable Instant moment) {
        if (moment != null) {
            conditions.add(comparison);
            values.add(Timestamp.from(moment));
        }
    }

    private Array array(String type, Collection<?> elements) throws SQLException {
        return connection.createArrayOf(type, elements.toArray());
    }

    /** How many rows there are, and how many of them are of assets. */
    public Amount amount() throws SQLException {
        try (PreparedStatement statement = prepare("select count(*), count(*) filter (where r.category in " + ASSETS
                        + ") from visible_record r where " + condition);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new Amount(rows.getLong(1), rows.getLong(2));
        }
    }

    /** @param assets of the rows, those that may have bytes */
    public record Amount(long rows, long assets) {}

    /** Every row, in no order. */
    public void each(Reader reader) throws SQLException, IOException {
        read(COLUMNS + condition, reader);
    }

    /** The rows that have bytes, the newest first. */
    public void withBytes(Reader reader) throws SQLException, IOException {
        read(
                COLUMNS + condition + " and r.category in " + ASSETS
                        + " and c.id is not null order by r.occurred_at desc, r.id desc",
                reader);
    }

    /** A piece of an asset; absent past the last one. */
    public byte @Nullable [] piece(UUID content, int position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select bytes from asset_piece where content_id = ? and position = ?")) {
            statement.setObject(1, content);
            statement.setInt(2, position);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    private void read(String sql, Reader reader) throws SQLException, IOException {
        try (PreparedStatement statement = prepare(sql)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(row(rows));
                }
            }
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static ExportedRow row(ResultSet row) throws SQLException {
        UUID content = row.getObject(14, UUID.class);
        return new ExportedRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Surface.valueOf(row.getString(3)),
                Category.valueOf(row.getString(4)),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                row.getObject(11, LocalDate.class),
                List.of((String[]) row.getArray(12).getArray()),
                row.getString(13),
                content == null ? null : new ExportedRow.Asset(content, row.getLong(15), row.getString(16)));
    }
}
