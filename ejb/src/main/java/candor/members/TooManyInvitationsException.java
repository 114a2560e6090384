package candor.members;

import candor.platform.TooOftenException;
import java.time.Duration;

/** An administrator, or all of an organization's, invite more people than one hour allows. */
public final class TooManyInvitationsException extends TooOftenException {
    private static final long serialVersionUID = 1L;

    TooManyInvitationsException(Duration pause) {
        super(pause);
    }
}
