package candor.testing;

import candor.audit.model.DataAccess;
import candor.licensing.model.ApiClient;
import candor.licensing.model.CollectionNarrowing;
import candor.licensing.model.LicenseAssignment;
import candor.licensing.model.LicenseTerm;
import candor.licensing.model.Membership;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import candor.licensing.model.ServiceAgreement;
import candor.records.model.Basis;
import candor.records.model.CollectedRecord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/**
 * One PostgreSQL for all persistence tests of a run. Owner and application are two roles, as in production: the owner
 * migrates, Hibernate connects as the application.
 */
public final class TestDatabase {
    private static final TestDatabase ONE = new TestDatabase();

    private final String url;
    private final SessionFactory sessions;

    private TestDatabase() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            run(server.getJdbcUrl("postgres", "postgres"), "postgres", """
                    create role candor login; create role candor_app login; create database candor owner candor""".split(";"));
            url = server.getJdbcUrl("postgres", "candor").replaceAll("\\?.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(url, "candor", "")
                .placeholders(java.util.Map.of("application", "candor_app"))
                .load()
                .migrate();
        sessions = factory();
    }

    public static TestDatabase get() {
        return ONE;
    }

    /** In a transaction of the application's role. */
    public <T> T call(Function<Session, T> work) {
        return sessions.fromTransaction(work::apply);
    }

    /** In a transaction of the application's role. */
    public void run(Consumer<Session> work) {
        sessions.inTransaction(work::accept);
    }

    /** Without a transaction of its own: the test begins and ends it. */
    public Session open() {
        return sessions.openSession();
    }

    /** Until somebody waits for a lock that a session holds. */
    public void awaitBlockedBy(Session holder) {
        int backend = holder.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
        Instant end = Instant.now().plusSeconds(60);
        while (!isSomebodyBlockedBy(backend)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("nobody waits");
            }
        }
    }

    private boolean isSomebodyBlockedBy(int backend) {
        return call(session -> session.createNativeQuery(
                        "select count(*) > 0 from pg_locks where not granted and :holder = any (pg_blocking_pids(pid))",
                        Boolean.class)
                .setParameter("holder", backend)
                .getSingleResult());
    }

    /** Statements by the owner of the schema. */
    public void asOwner(String... statements) {
        run(url, "candor", statements);
    }

    /** A statement by the application's role, outside Hibernate. */
    public void asApplication(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "candor_app", "");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private SessionFactory factory() {
        Configuration configuration = new Configuration();
        List.of(
                        Organization.class,
                        Person.class,
                        Membership.class,
                        ApiClient.class,
                        LicenseTerm.class,
                        LicenseAssignment.class,
                        ServiceAgreement.class,
                        CollectionNarrowing.class,
                        Basis.class,
                        CollectedRecord.class,
                        DataAccess.class,
                        candor.diagnostics.model.ErrorGroup.class,
                        candor.erasure.model.Erasure.class,
                        candor.erasure.model.ErasureApproval.class,
                        candor.erasure.model.RulesChange.class,
                        candor.export.model.DataExport.class,
                        candor.hold.model.LegalHold.class,
                        candor.retention.model.RetentionRun.class,
                        candor.reapplication.model.Reapplication.class,
                        candor.erasurerequest.model.ErasureRequest.class,
                        candor.mail.model.OutgoingMail.class,
                        candor.agreement.model.AgreementDraft.class,
                        candor.agreement.model.AgreementEnding.class,
                        candor.licensing.model.CollectorKey.class,
                        candor.licensing.model.CollectorSource.class,
                        candor.licensing.model.Deployment.class,
                        candor.licensing.model.License.class)
                .forEach(configuration::addAnnotatedClass);
        return configuration
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", "candor_app")
                .setProperty("hibernate.connection.password", "")
                .setProperty("hibernate.connection.pool_size", "40")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.jpa.compliance.query", "false")
                .buildSessionFactory();
    }

    private static void run(String url, String user, String... statements) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
