package candor.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Keycloak of the run's own with the candor realm. */
final class IdentityProvider implements AutoCloseable {

    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "candor";

    private static final Duration STARTUP = Duration.ofMinutes(5);
    /** Keycloak ends with this when it has fitted its own files to its settings and wants to be started again. */
    private static final int START_AGAIN = 10;

    /** What Keycloak's kc.sh passes on. Without that script there is one process to end, and one way on Windows too. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");

    private final KeycloakHome home;
    private final Path log;
    private final int port;
    private final Consumer<ProcessHandle> started;
    private @Nullable ServerProcess server;
    private boolean closed;

    /** @param started told of each process */
    IdentityProvider(KeycloakHome home, Path log, int port, Consumer<ProcessHandle> started) {
        this.home = home;
        this.log = log;
        this.port = port;
        this.started = started;
    }

    void launch() {
        home.prepare();
        server = launch(List.of());
    }

    void awaitReady() {
        URI realm = URI.create("http://localhost:" + port + "/realms/" + Settings.REALM);
        ServerProcess current = launched();
        if (!current.awaitUnlessEnded(() -> ServerProcess.answers(realm), STARTUP) && current.endedWith(START_AGAIN)) {
            server = launch(List.of("-Dkc.config.built=true"));
        }
        launched().await(() -> ServerProcess.answers(realm), STARTUP);
        home.markComplete();
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

    private synchronized ServerProcess launch(List<String> properties) {
        if (closed) {
            throw new StartupProblem("The run is ending.");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(properties);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home.folder(),
                "-Djboss.server.config.dir=" + home.folder().resolve("conf"),
                "-cp",
                home.folder().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--http-port=" + port,
                "--http-host=localhost",
                "--hostname=http://localhost:" + port));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            administer(builder.environment());
            Process process = builder.start();
            started.accept(process.toHandle());
            return new ServerProcess("Keycloak", process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak reads every KC_ variable: none of the caller's shell may change what is started here. */
    private static void administer(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    }
}
