package candor.members;

import candor.platform.RefusalException;

/** An invitation that cannot be sent as it is. Its detail points to the member at fault. */
public class InvalidInvitationException extends RefusalException {
    private static final long serialVersionUID = 1L;

    InvalidInvitationException(String pointer) {
        super(Kind.BAD_REQUEST, pointer);
    }
}
