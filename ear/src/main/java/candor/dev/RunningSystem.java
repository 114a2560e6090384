package candor.dev;

import candor.dev.reports.Demonstration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Keycloak and WildFly with the EAR, or fewer where the settings point at others. {@link #close()} ends
 * whatever there is at any moment, also from another thread while {@link #start()} is under way.
 */
public final class RunningSystem implements AutoCloseable {

    private final Settings settings;
    private final Build build;
    private final Progress progress;
    private final Path logs;
    private final Parts parts = new Parts();
    private final List<ServerProcess> servers = new ArrayList<>();
    private @Nullable ApplicationServer wildfly;

    public RunningSystem(Settings settings, Build build, Progress progress) {
        this.settings = settings;
        this.build = build;
        this.progress = progress;
        this.logs = settings.state().resolve("logs");
    }

    /** Keycloak is the slowest, so it is launched first and waited for last. */
    public void start() {
        JavaModules.requireAll();
        createFolders();
        RunRecord record = parts.add(RunRecord.claim(settings.state()));
        requireFreePorts();
        Optional<IdentityProvider> keycloak = launchKeycloak(record);
        startDatabase(record);
        Schema schema = new Schema(settings.databaseUrl(), settings.owner(), settings.application());
        schema.migrate();
        schema.addDemonstration();
        progress.step("Schema: up to date");
        MailServer mail = parts.add(new MailServer(settings.mails()));
        mail.start();
        wildfly = launchWildFly(record, mail.port());
        awaitProvider(keycloak, mail.port());
        wildfly.awaitReady();
        servers.add(wildfly.launched());
        progress.step("WildFly: the portal on " + settings.portalUrl() + ", management on " + settings.managementUrl());
        sendReports(schema);
    }

    /** For tests of what outlives the application server. @throws IllegalStateException if it was not started */
    public void killAndRestartWildFly() {
        if (wildfly == null) {
            throw new IllegalStateException("not started");
        }
        servers.remove(wildfly.launched());
        wildfly.killAndRestart();
        servers.add(wildfly.launched());
    }

    /** Waits until one of the servers ends by itself, which none should. */
    void awaitFailure() {
        CompletableFuture<?>[] ends =
                servers.stream().map(ServerProcess::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.anyOf(ends).join();
        servers.forEach(ServerProcess::requireAlive);
    }

    @Override
    public void close() {
        parts.close();
    }

    private void createFolders() {
        try {
            Files.createDirectories(logs);
            // A database whose superuser needs no password, and folders that PostgreSQL's library lets anybody write.
            PosixFileAttributeView access = Files.getFileAttributeView(settings.state(), PosixFileAttributeView.class);
            if (access != null) {
                access.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new StartupProblem(
                    "The state folder " + settings.state() + " cannot be written (" + e.getMessage()
                            + "): make it writable, or set CANDOR_STATE to another folder.",
                    e);
        }
    }

    private void requireFreePorts() {
        Ports.requireFree(settings.httpPort(), "the portal", "CANDOR_HTTP_PORT");
        Ports.requireFree(settings.managementPort(), "WildFly's management", "CANDOR_MANAGEMENT_PORT");
        if (settings.externalDatabase().isEmpty()) {
            Ports.requireFree(settings.databasePort(), "PostgreSQL", "CANDOR_DB_PORT");
        }
        if (settings.externalProvider().isEmpty()) {
            Ports.requireFree(settings.keycloakPort(), "Keycloak", "CANDOR_KEYCLOAK_PORT");
        }
    }

    private Optional<IdentityProvider> launchKeycloak(RunRecord record) {
        if (settings.externalProvider().isPresent()) {
            return Optional.empty();
        }
        KeycloakHome home = new KeycloakHome(settings.state(), build.keycloak());
        progress.step(home.isComplete() ? "Keycloak: starting" : "Keycloak: unpacking; its first start takes a minute");
        IdentityProvider keycloak = parts.add(new IdentityProvider(
                home,
                logs.resolve("keycloak.log"),
                settings.keycloakPort(),
                process -> record.add("Keycloak", process)));
        keycloak.launch();
        return Optional.of(keycloak);
    }

    private void startDatabase(RunRecord record) {
        if (settings.externalDatabase().isPresent()) {
            progress.step("PostgreSQL: using " + settings.databaseUrl());
            return;
        }
        progress.step("PostgreSQL: starting");
        DatabaseServer database = parts.add(new DatabaseServer(
                settings.state().resolve("postgresql"), logs.resolve("postgresql.log"), settings.databasePort()));
        database.start();
        record.add("PostgreSQL", database.process());
        database.prepare(Settings.DATABASE, settings.owner(), settings.application());
        progress.step("PostgreSQL: " + settings.databaseUrl());
    }

    private ApplicationServer launchWildFly(RunRecord record, int mailPort) {
        progress.step("WildFly: starting");
        ServerHome home = new ServerHome(settings.state().resolve("wildfly"), build.server());
        ApplicationServer server = parts.add(new ApplicationServer(
                home,
                build.ear(),
                logs.resolve("wildfly.log"),
                settings,
                mailPort,
                process -> record.add("WildFly", process)));
        server.launch();
        return server;
    }

    private void awaitProvider(Optional<IdentityProvider> keycloak, int mailPort) {
        if (keycloak.isPresent()) {
            keycloak.get().awaitReady();
            new RealmMail(settings.keycloakPort()).goesTo(mailPort);
            servers.add(keycloak.get().launched());
        } else if (!ServerProcess.answers(URI.create(settings.providerUrl()))) {
            throw new StartupProblem("No realm answers at " + settings.providerUrl() + ": correct CANDOR_OIDC_URL, or"
                    + " leave it out to have a Keycloak started.");
        }
        progress.step("Keycloak: " + settings.providerUrl());
    }

    /** Until the marker is gone, records are sent (again): the intake knows those that it has. */
    private void sendReports(Schema schema) {
        Path unfinished = settings.state().resolve("sending-reports");
        try {
            if (schema.hasRecordsOfEverySurface() && !Files.exists(unfinished)) {
                return;
            }
            progress.step("Demonstration: sending records of all surfaces");
            Files.writeString(unfinished, "");
            int sent = new DemonstrationReports(settings).send(new Demonstration(Instant.now()));
            Files.delete(unfinished);
            progress.step("Demonstration: " + sent + " records taken in");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
