package candor.hold;

import candor.platform.RefusalException;

/** Nobody goes by the name that a hold was to be set on. */
public final class UnknownHolderException extends RefusalException {
    private static final long serialVersionUID = 1L;

    /** @param pointer which name */
    UnknownHolderException(String pointer) {
        super(Kind.BAD_REQUEST, pointer);
    }
}
