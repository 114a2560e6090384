package candor.identity.realm;

import candor.platform.RefusalException;

/** The identity provider does not answer, or not as it should: nothing was stored. */
public class RealmUnavailableException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public RealmUnavailableException() {
        super(Kind.UNAVAILABLE, null);
    }
}
