package candor.dev;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the database to the schema of the migrations, with the owner's role, and puts in the demonstration's
 * organizations and people. The application never migrates: its role may not.
 */
final class Schema {

    private final String url;
    private final Credentials owner;
    private final Credentials application;

    Schema(String url, Credentials owner, Credentials application) {
        this.url = url;
        this.owner = owner;
        this.application = application;
    }

    void migrate() {
        requireSignIn(owner, "CANDOR_DB_OWNER");
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(as(owner))
                    .locations("classpath:db/migration", "classpath:candor/dev/demonstration")
                    .placeholders(Map.of("application", application.user()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartupProblem("The schema could not be brought up to date in " + url + ": " + oneLine(e), e);
        }
        requireSignIn(application, "CANDOR_DB_USER");
    }

    DataSource asOwner() {
        return as(owner);
    }

    private DataSource as(Credentials role) {
        // Not by DriverManager, which knows only the drivers of Maven's own class path.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.user());
        source.setPassword(role.password());
        return source;
    }

    private void requireSignIn(Credentials role, String variable) {
        try (Connection connection = as(role).getConnection()) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw new StartupProblem("The role " + role.user() + " cannot sign in at " + url + " (" + oneLine(e)
                    + "): check CANDOR_DB_URL, " + variable + " and its password.", e);
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
