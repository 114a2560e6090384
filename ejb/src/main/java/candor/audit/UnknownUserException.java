package candor.audit;

import candor.platform.RefusalException;

/** A name that the organization has nobody by. */
public class UnknownUserException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public UnknownUserException() {
        super(Kind.BAD_PARAMETER, "user");
    }
}
