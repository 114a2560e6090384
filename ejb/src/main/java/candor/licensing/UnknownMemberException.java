package candor.licensing;

import candor.platform.RefusalException;

/** A name that the organization has nobody by: what is said of the others alone would not be what was meant. */
public final class UnknownMemberException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public UnknownMemberException() {
        super(Kind.BAD_REQUEST, "/filter/users");
    }
}
