package candor.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly with the EAR, in a copy of the provisioned server: a build may replace that one at any time. */
final class ApplicationServer implements AutoCloseable {

    private static final String EAR = "candor.ear";
    private static final Duration STARTUP = Duration.ofMinutes(5);

    private final ServerHome home;
    private final Path ear;
    private final Path log;
    private final Settings settings;
    private final int mailPort;
    private final Consumer<ProcessHandle> started;
    private @Nullable ServerProcess server;
    private boolean closed;

    /**
     * @param mailPort of the mail server on this machine
     * @param started  told of the process
     */
    ApplicationServer(
            ServerHome home, Path ear, Path log, Settings settings, int mailPort, Consumer<ProcessHandle> started) {
        this.home = home;
        this.ear = ear;
        this.log = log;
        this.settings = settings;
        this.mailPort = mailPort;
        this.started = started;
    }

    synchronized void launch() {
        if (closed) {
            throw new StartupProblem("The run is ending.");
        }
        try {
            home.prepare();
            deploy();
            Process process = Launcher.of(command())
                    .setRedirectErrorStream(true)
                    .redirectOutput(log)
                    .launch();
            started.accept(process.toHandle());
            server = new ServerProcess("WildFly", process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        URI health = URI.create(settings.managementUrl() + "health");
        launched().await(() -> deployed() && ServerProcess.answers(health), STARTUP);
    }

    /** As after a loss of power: it ends at once, and starts again with what is on the disk. */
    void killAndRestart() {
        launched().kill();
        launch();
        awaitReady();
    }

    ServerProcess launched() {
        if (server == null) {
            throw new IllegalStateException("not launched");
        }
        return server;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.close();
        }
    }

    private void deploy() throws IOException {
        for (String leftover : new String[] {EAR, EAR + ".deployed", EAR + ".failed", EAR + ".undeployed"}) {
            Files.deleteIfExists(home.deployments().resolve(leftover));
        }
        Files.copy(ear, home.deployments().resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean deployed() {
        if (Files.exists(home.deployments().resolve(EAR + ".failed"))) {
            throw new StartupProblem("WildFly could not deploy " + EAR + ": see " + log + ".");
        }
        return Files.exists(home.deployments().resolve(EAR + ".deployed"));
    }

    private StandaloneCommandBuilder command() throws IOException {
        return StandaloneCommandBuilder.of(home.folder())
                .setJavaHome(System.getProperty("java.home"))
                .setJavaOptions(
                        "-Xms128m",
                        "-Xmx1g",
                        "-XX:MaxMetaspaceSize=512m",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Dorg.jboss.logmanager.nocolor=true")
                // Outlives the copy of the server: transaction logs, timers.
                .addServerArgument("-Djboss.server.data.dir=" + home.data())
                .addPropertiesFile(properties());
    }

    /** A file, because everybody on the machine can read a command line. */
    private Path properties() throws IOException {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "jboss.http.port", Integer.toString(settings.httpPort()),
                "jboss.management.http.port", Integer.toString(settings.managementPort()),
                "wildfly.statistics-enabled", "true"));
        properties.putAll(Map.of(
                "candor.db.url", settings.databaseUrl(),
                "candor.db.user", settings.application().user(),
                "candor.db.password", settings.application().password(),
                "candor.oidc.url", settings.providerUrl(),
                "candor.oidc.client.secret", settings.clientSecret(),
                "candor.beacon.key", settings.beaconKey(),
                "candor.certificate.keys",
                        CertificateKeyFile.in(settings.state()).toString(),
                "candor.erasure.journal",
                        Files.createDirectories(settings.state().resolve("journal"))
                                .toString()));
        properties.putAll(Map.of(
                "candor.portal.url", settings.portalUrl(),
                "candor.erasure.undo-window", "PT0S",
                "candor.retention.hour", "0",
                "candor.mail.host", "127.0.0.1",
                "candor.mail.port", Integer.toString(mailPort),
                "candor.mail.from", "candor@localhost"));
        if (settings.externalProvider().isEmpty()) { // another's is told by CANDOR_IDENTITY_ADMIN_SECRET
            properties.put("candor.identity.admin.secret", RealmSecretFile.read(settings.state()));
        }
        Path file = home.folder().resolve("candor.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Written by the development run at every start.");
        }
        return file;
    }
}
