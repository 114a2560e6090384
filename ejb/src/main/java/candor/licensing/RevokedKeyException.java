package candor.licensing;

import candor.platform.RefusalException;

/** A collector key that was taken back. */
public class RevokedKeyException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public RevokedKeyException() {
        super(Kind.REVOKED_KEY, null);
    }
}
