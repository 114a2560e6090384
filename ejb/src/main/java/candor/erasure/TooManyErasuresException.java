package candor.erasure;

import candor.platform.TooOftenException;
import java.time.Duration;

/** An administrator, or all of an organization's, ask for more previews or deletions than one hour allows. */
public final class TooManyErasuresException extends TooOftenException {
    private static final long serialVersionUID = 1L;

    TooManyErasuresException(Duration pause) {
        super(pause);
    }
}
