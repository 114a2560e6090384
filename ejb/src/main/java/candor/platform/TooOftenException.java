package candor.platform;

import java.time.Duration;
import java.util.Optional;

/** More is asked for than an hour allows, of one person or of all of an organization's. */
public class TooOftenException extends RefusalException {
    private static final long serialVersionUID = 1L;
    private final Duration pause;

    /** @param pause until there is room again */
    protected TooOftenException(Duration pause) {
        super(Kind.TOO_MANY, null);
        this.pause = pause;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(pause);
    }
}
