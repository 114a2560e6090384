package candor.platform.model;

import java.time.Duration;

/**
 * How much a search may read before it answers with what it found (ADR 11).
 *
 * @param window entries read at a time
 * @param time   after which no further window is begun
 */
public record SearchBounds(int window, Duration time) {
    public static final SearchBounds USUAL = new SearchBounds(20_000, Duration.ofMillis(1500));

    public SearchBounds {
        if (window < 1) {
            throw new IllegalArgumentException("a window holds at least one entry");
        }
    }
}
