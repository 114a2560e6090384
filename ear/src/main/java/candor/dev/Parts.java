package candor.dev;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a run has started, to be ended in the opposite order; also while the next part is just being started. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            throw new StartupProblem("The run is ending.");
        }
        parts.push(part);
        return part;
    }

    /** Ends all of them; a part that fails to end costs the others nothing. */
    @Override
    public void close() {
        for (AutoCloseable part = next(); part != null; part = next()) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("Could not be ended: " + e.getMessage());
            }
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        closed = true;
        return parts.poll();
    }
}
