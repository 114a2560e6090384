package candor.licensing;

import candor.platform.RefusalException;

/** A collector key that nobody was given. */
public class UnknownKeyException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public UnknownKeyException() {
        super(Kind.UNKNOWN_KEY, null);
    }
}
