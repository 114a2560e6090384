package candor.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * {@code mvn -Pdev}: everything up, with demonstration data, until Ctrl-C. It runs inside Maven's process and ends that
 * process itself when it cannot go on: Maven's own report of a failure would bury the one line that says why.
 */
public final class DevelopmentRun {

    private final Progress progress = new Progress(System.out);
    private final Settings settings;
    private final RunningSystem system;
    private volatile boolean ending;
    private volatile boolean failed;

    private DevelopmentRun() {
        Build build = Build.fromSystemProperties();
        settings = Settings.from(System.getenv(), build.root());
        system = new RunningSystem(settings, build, progress);
    }

    public static void main(String[] arguments) {
        try {
            new DevelopmentRun().run();
        } catch (StartupProblem problem) {
            fail(problem);
        }
    }

    private void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the run"));
        System.setProperty(
                "org.slf4j.simpleLogger.logFile",
                settings.state().resolve("logs/run.log").toString());
        try {
            system.start();
            progress.plain(Welcome.text(settings));
            system.awaitFailure();
        } catch (RuntimeException problem) {
            if (!ending) {
                system.close();
                failed = true;
                fail(problem instanceof StartupProblem ? problem : unexpected(problem));
            }
        }
        awaitEnd();
    }

    /** Else Maven would report on its build while the servers are still ending. */
    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        if (failed) {
            return;
        }
        ending = true;
        progress.plain("Ending …");
        system.close();
        progress.plain("Ended.");
    }

    /** Something nobody foresaw: the trace goes into a file, its name into the line. */
    private StartupProblem unexpected(RuntimeException cause) {
        Path trace = settings.state().resolve("logs/problem.txt");
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(trace))) {
            cause.printStackTrace(writer);
        } catch (IOException e) {
            cause.printStackTrace();
        }
        return new StartupProblem(cause + " (see " + trace + ")", cause);
    }

    private static void fail(RuntimeException problem) {
        System.err.println("[ERROR] " + problem.getMessage());
        System.exit(1);
    }
}
