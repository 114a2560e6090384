package candor.dev;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The two roles and the database, in a PostgreSQL of the run's own: one role owns the database and makes its schema,
 * the lesser one only connects; what it may do with which table, the migrations grant.
 */
final class DatabaseRoles {

    private final DataSource superuser;

    DatabaseRoles(DataSource superuser) {
        this.superuser = superuser;
    }

    void prepare(String database, Credentials owner, Credentials application) {
        try (Connection connection = superuser.getConnection()) {
            role(connection, owner);
            role(connection, application);
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", database)) {
                execute(connection, "CREATE DATABASE " + database + " OWNER " + owner.user());
            }
            execute(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            execute(connection, "GRANT CONNECT ON DATABASE " + database + " TO " + application.user());
        } catch (SQLException e) {
            throw new StartupProblem("PostgreSQL's roles could not be prepared: " + e.getMessage(), e);
        }
    }

    /** The password is set every time, so that a changed setting takes effect. */
    private static void role(Connection connection, Credentials role) throws SQLException {
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role.user())) {
            execute(connection, "CREATE ROLE " + role.user());
        }
        try (Statement statement = connection.createStatement()) {
            execute(
                    connection,
                    "ALTER ROLE " + role.user() + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD "
                            + statement.enquoteLiteral(role.password()));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
