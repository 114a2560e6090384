package candor.system;

import candor.dev.Build;
import candor.dev.CertificateKeyFile;
import candor.dev.Credentials;
import candor.dev.DatabaseServer;
import candor.dev.Folders;
import candor.dev.KeycloakHome;
import candor.dev.Ports;
import candor.dev.Progress;
import candor.dev.RunningSystem;
import candor.dev.Schema;
import candor.dev.ServerHome;
import candor.dev.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the tests of this JVM share, each part started when it is first asked for. */
final class TestStack implements AutoCloseable {

    static final Credentials OWNER = new Credentials("candor", "candor");
    static final Credentials APPLICATION = new Credentials("candor_app", "candor_app");

    private static @Nullable TestStack shared;

    private final Build build = Build.fromSystemProperties();
    private final Path state = Path.of(System.getProperty("candor.test.state"));
    private final Progress progress = new Progress(System.out);
    private @Nullable DatabaseServer database;
    private int databasePort;
    private @Nullable RunningSystem system;
    private @Nullable WholeSystem wholeSystem;

    private TestStack() {
        AnnouncedPolicy.publish(state.resolve("policies"));
        // After a run that was cut off; one that ended closes everything before.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static synchronized TestStack shared() {
        if (shared == null) {
            shared = new TestStack();
        }
        return shared;
    }

    static synchronized void closeIfStarted() {
        if (shared != null) {
            shared.close();
        }
    }

    Path state() {
        return state;
    }

    Path ear() {
        return build.ear();
    }

    synchronized WholeSystem wholeSystem() {
        if (wholeSystem == null) {
            int[] ports = freePorts(4);
            Settings settings = new Settings(
                    ports[0],
                    ports[1],
                    ports[2],
                    ports[3],
                    Optional.of(databaseUrl("candor")),
                    OWNER,
                    APPLICATION,
                    Optional.empty(),
                    "candor-portal-development",
                    "demo-website",
                    state);
            progress.plain("Whole system for the tests: starting");
            new KeycloakHome(state, build.keycloak()).forgetData();
            Folders.delete(state.resolve("wildfly-data"));
            Folders.delete(settings.mails());
            system = new RunningSystem(settings, build, progress);
            system.start();
            wholeSystem = new WholeSystem(settings);
        }
        return wholeSystem;
    }

    /** Ends the application server with SIGKILL, and starts it again on the same ports. */
    synchronized void killAndRestartWildFly() {
        if (system == null) {
            throw new IllegalStateException("not started");
        }
        system.killAndRestartWildFly();
    }

    /** A copy of the server for the container tests, without the EAR. */
    ServerHome containerHome() {
        CertificateKeyFile.in(state); // the server's environment names it
        ServerHome home = new ServerHome(state.resolve("container"), build.server());
        home.prepare();
        return home;
    }

    /** @return the JDBC address of a database with the schema and the demonstration's people */
    synchronized String migratedDatabase(String name) {
        String url = databaseUrl(name);
        Schema schema = new Schema(url, OWNER, APPLICATION);
        schema.migrate();
        schema.addDemonstration();
        return url;
    }

    @Override
    public synchronized void close() {
        if (system != null) {
            system.close();
            system = null;
            wholeSystem = null;
        }
        if (database != null) {
            database.close();
            database = null;
        }
    }

    static int[] freePorts(int count) {
        try {
            return Ports.free(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized String databaseUrl(String name) {
        DatabaseServer server = database == null ? startDatabase() : database;
        server.prepare(name, OWNER, APPLICATION);
        return "jdbc:postgresql://localhost:" + databasePort + "/" + name;
    }

    /** Empty every time. */
    private DatabaseServer startDatabase() {
        try {
            Folders.delete(state.resolve("postgresql/data"));
            Files.deleteIfExists(state.resolve("postgresql/complete"));
            Files.createDirectories(state.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        databasePort = freePorts(1)[0];
        DatabaseServer server =
                new DatabaseServer(state.resolve("postgresql"), state.resolve("logs/postgresql.log"), databasePort);
        server.start();
        database = server;
        return server;
    }
}
