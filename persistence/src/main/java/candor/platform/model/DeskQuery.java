package candor.platform.model;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * A query of rows for people to look at, with conditions that may be absent, newest first and a page at a time. Its text is
 * the program's; what people sent are parameters. Must be read inside a transaction.
 */
public final class DeskQuery {
    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();
    private String joint = " where ";

    /** @param select up to where conditions begin */
    public DeskQuery(String select) {
        this.sql = new StringBuilder(select);
    }

    /** Restricts, where there is a value. @param condition with one place for it */
    public DeskQuery and(String condition, @Nullable Object value) {
        if (value != null) {
            and(true, condition);
            parameters.add(value);
        }
        return this;
    }

    /** Restricts, where that is wanted. */
    public DeskQuery and(boolean wanted, String condition) {
        if (wanted) {
            sql.append(joint).append(condition);
            joint = " and ";
        }
        return this;
    }

    /** Text that some columns have to contain, whatever its case. @param columns an expression */
    public DeskQuery containing(String columns, @Nullable String text) {
        return text == null || text.isBlank()
                ? this
                : and("position(lower(?) in lower(" + columns + ")) > 0", text.strip());
    }

    /** The part of the list after a position, newest first. */
    public DeskQuery page(String at, String id, @Nullable Position after, int limit) {
        if (after != null) {
            and(true, "(" + at + ", " + id + ") < (?, ?)");
            parameters.add(Timestamp.from(after.at()));
            parameters.add(after.id());
        }
        sql.append(" order by ")
                .append(at)
                .append(" desc, ")
                .append(id)
                .append(" desc limit ")
                .append(limit);
        return this;
    }

    public DeskQuery orderBy(String order) {
        sql.append(" order by ").append(order);
        return this;
    }

    /** Makes something of a row, column by column from the first on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** What has been written in this transaction is seen. */
    public <T> List<T> read(EntityManager entities, Reader<T> reader) {
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
                for (int at = 0; at < parameters.size(); at++) {
                    query.setObject(at + 1, parameters.get(at));
                }
                List<T> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(new Row(rows)));
                    }
                }
                return found;
            }
        });
    }

    /** A row that is read from its first column to its last. */
    public static final class Row {
        private final ResultSet columns;
        private int next = 1;

        private Row(ResultSet columns) {
            this.columns = columns;
        }

        private int next() {
            return next++;
        }

        public UUID id() throws SQLException {
            return Objects.requireNonNull(idOrNone());
        }

        public @Nullable UUID idOrNone() throws SQLException {
            return columns.getObject(next(), UUID.class);
        }

        public String text() throws SQLException {
            return Objects.requireNonNull(textOrNone());
        }

        public @Nullable String textOrNone() throws SQLException {
            return columns.getString(next());
        }

        public Instant moment() throws SQLException {
            return Objects.requireNonNull(momentOrNone());
        }

        public @Nullable Instant momentOrNone() throws SQLException {
            Timestamp moment = columns.getTimestamp(next());
            return moment == null ? null : moment.toInstant();
        }

        public long number() throws SQLException {
            return columns.getLong(next());
        }

        public @Nullable Integer numberOrNone() throws SQLException {
            int number = columns.getInt(next());
            return columns.wasNull() ? null : number;
        }

        public boolean is() throws SQLException {
            return columns.getBoolean(next());
        }
    }
}
