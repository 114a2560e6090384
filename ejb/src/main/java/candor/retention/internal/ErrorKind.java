package candor.retention.internal;

import java.sql.SQLException;

/** What kind of error it was: its class, and the database's code. Never its message, for that may quote what is held. */
final class ErrorKind {
    private ErrorKind() {}

    static String of(Throwable error) {
        Throwable cause = error;
        while (!(cause instanceof SQLException) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql && sql.getSQLState() != null ? name + " " + sql.getSQLState() : name;
    }
}
