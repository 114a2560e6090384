package candor.identity;

import candor.platform.RefusalException;

/** Somebody is signed in whom our tables do not know: nothing can be theirs. */
public class UnknownPersonException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public UnknownPersonException() {
        super(Kind.UNKNOWN_PERSON, null);
    }
}
