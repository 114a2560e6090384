package candor.collection.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Statements whose parameters are arrays, a column each: many rows at the price of one round trip. */
final class Sql {
    private Sql() {}

    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    static void read(PreparedStatement statement, RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** Fills a statement's parameters with the columns of some rows. */
    static final class Columns<T> {
        private final Connection connection;
        private final PreparedStatement statement;
        private final Collection<T> rows;
        private int next = 1;

        Columns(Connection connection, PreparedStatement statement, Collection<T> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        Columns<T> add(String type, Function<T, Object> value) throws SQLException {
            statement.setArray(
                    next++,
                    connection.createArrayOf(type, rows.stream().map(value).toArray()));
            return this;
        }
    }
}
