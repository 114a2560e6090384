package candor.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the run's own. Its folder holds the programs and the data; a marker beside them says that both were
 * made to their end, else they are made again.
 */
public final class DatabaseServer implements AutoCloseable {

    private static final String VERSION = "18";
    private static final Duration STARTUP = Duration.ofSeconds(60);
    /** Passwords for all but the superuser, who is let in from this machine alone. */
    private static final String WHO_MAY_CONNECT = """
            # Written by the development run at every start.
            host all postgres 127.0.0.1/32 trust
            host all postgres ::1/128      trust
            host all all      127.0.0.1/32 scram-sha-256
            host all all      ::1/128      scram-sha-256
            """;

    private final Path folder;
    private final Path data;
    private final Path log;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    public DatabaseServer(Path folder, Path log, int port) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = log;
        this.port = port;
    }

    /** Synchronized with {@link #close()}: a server that is just starting is waited for, then stopped. */
    public synchronized void start() {
        Path complete = folder.resolve("complete");
        try {
            if (Files.exists(complete)) {
                requireUsableData();
            } else {
                Folders.delete(folder);
                Files.createDirectories(folder);
            }
            server = embedded().start();
            Files.writeString(complete, VERSION);
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            throw problem(e);
        }
    }

    /** Makes the two roles and a database, as far as they are not there. */
    public synchronized void prepare(String database, Credentials owner, Credentials application) {
        if (server == null) {
            throw new StartupProblem("PostgreSQL is not up.");
        }
        new DatabaseRoles(server.getPostgresDatabase()).prepare(database, owner, application);
    }

    ProcessHandle process() {
        try {
            String pid =
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
            server = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder embedded() {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(DatabaseServer::writeWhoMayConnect)
                // The same order and letters on every system, whatever its locale.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // The library's defaults trade durability for speed; a receipt promises durability.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "120")
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP);
    }

    private void requireUsableData() throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(data.resolve("postgresql.conf"))) {
            throw new StartupProblem("The database in " + data + " is damaged (files are missing): delete " + folder
                    + " to start with an empty one.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(VERSION)) {
            throw new StartupProblem("The database in " + data + " was made by PostgreSQL " + found + ", this is "
                    + VERSION + ": delete " + folder + " to start with an empty one.");
        }
    }

    private StartupProblem problem(Throwable cause) {
        if (cause instanceof StartupProblem known) {
            return known;
        }
        String said = lastLines();
        if (said.contains("root")) {
            return new StartupProblem(
                    "PostgreSQL refuses to run as root and this system has no user namespaces: run as"
                            + " an ordinary user, or point CANDOR_DB_URL at a PostgreSQL.",
                    cause);
        }
        return new StartupProblem(
                "PostgreSQL could not start: see " + log + "; if its data is damaged, delete " + folder
                        + " to start with an empty database.",
                cause);
    }

    private String lastLines() {
        try {
            String text = Files.exists(log) ? Files.readString(log) : "";
            return text.substring(Math.max(0, text.length() - 500));
        } catch (IOException e) {
            return "";
        }
    }

    private static void writeWhoMayConnect(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
