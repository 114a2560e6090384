package candor.collection;

import candor.platform.RefusalException;

/** A collector key for another kind of source than its records are said to come from. */
public class WrongSurfaceException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public WrongSurfaceException() {
        super(Kind.WRONG_SURFACE, null);
    }
}
