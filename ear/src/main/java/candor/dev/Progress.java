package candor.dev;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a run says on the console: a line a step, with the seconds since it began. */
public final class Progress {

    private final PrintStream out;
    private final Instant began = Instant.now();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void step(String what) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        plain(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, what));
    }

    public void plain(String text) {
        out.println(text);
        out.flush();
    }
}
