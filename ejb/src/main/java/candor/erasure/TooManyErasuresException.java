package candor.erasure;

import candor.platform.RefusalException;
import java.time.Duration;
import java.util.Optional;

/** An administrator, or all of an organization's, ask for more previews or deletions than one hour allows. */
public final class TooManyErasuresException extends RefusalException {
    private static final long serialVersionUID = 1L;
    private final Duration pause;

    TooManyErasuresException(Duration pause) {
        super(Kind.TOO_MANY, null);
        this.pause = pause;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(pause);
    }
}
