package candor.dev;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A server in a process of its own, which writes to a log. */
final class ServerProcess implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration REQUEST = Duration.ofSeconds(5);
    private static final int SECONDS_TO_END = 20;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(REQUEST).build();

    private final String name;
    private final Process process;
    private final Path log;

    ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new StartupProblem(
                    name + " has ended by itself (exit code " + process.exitValue() + "): see " + log + ".");
        }
    }

    boolean endedWith(int code) {
        return !process.isAlive() && process.exitValue() == code;
    }

    /** @return true as soon as the condition holds, false when the process has ended without */
    boolean awaitUnlessEnded(BooleanSupplier condition, Duration atMost) {
        Instant deadline = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (ended()) {
                return false;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartupProblem(name + " is not ready after " + atMost.toSeconds() + " s: see " + log + ".");
            }
        }
        return true;
    }

    void await(BooleanSupplier condition, Duration atMost) {
        if (!awaitUnlessEnded(condition, atMost)) {
            requireAlive();
        }
    }

    /** Whether a GET is answered with 200. */
    static boolean answers(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(REQUEST).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Interrupted.", e);
        }
    }

    /** Asks the process and those it has started to end, and ends by force what does not. */
    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    /** Gives it no moment to end anything, as a loss of power would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private boolean ended() {
        try {
            return process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Interrupted.", e);
        }
    }
}
