package candor.dev;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the database to the schema of the migrations, with the owner's role, and puts in the people and licenses of the
 * demonstration. The application never migrates: its role may not (ADR 5).
 */
public final class Schema {

    private final String url;
    private final Credentials owner;
    private final Credentials application;

    public Schema(String url, Credentials owner, Credentials application) {
        this.url = url;
        this.owner = owner;
        this.application = application;
    }

    public void migrate() {
        requireSignIn(owner, "CANDOR_DB_OWNER");
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(as(owner))
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("application", application.user()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartupProblem("The schema could not be brought up to date in " + url + ": " + oneLine(e), e);
        }
        requireSignIn(application, "CANDOR_DB_USER");
    }

    /** Running it again changes nothing, so it runs every time. */
    public void addDemonstration() {
        try (InputStream file = Schema.class.getResourceAsStream("demonstration.sql");
                Connection connection = as(owner).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        } catch (IOException | SQLException e) {
            throw new StartupProblem(
                    "The demonstration's people and licenses could not be put into " + url + ": " + oneLine(e), e);
        }
    }

    /** Not so in a state that an older release has left: it gets what is new. */
    boolean hasRecordsOfEverySurface() {
        try (Connection connection = as(owner).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select exists (select from collected_record where surface = 'WEBSITE')
                           and exists (select from collected_record where surface = 'CLOUD')
                           and exists (select from collected_record where surface = 'SOFTWARE')""")) {
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new StartupProblem("The records in " + url + " could not be counted: " + oneLine(e), e);
        }
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
            throw new StartupProblem(
                    "The role " + role.user() + " cannot sign in at " + url + " (" + oneLine(e)
                            + "): check CANDOR_DB_URL, " + variable + " and its password.",
                    e);
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
