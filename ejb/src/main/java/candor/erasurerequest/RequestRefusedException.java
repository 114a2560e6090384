package candor.erasurerequest;

import candor.platform.RefusalException;

/** A step that a request cannot take now, or that the caller cannot take with it. */
public class RequestRefusedException extends RefusalException {
    private static final long serialVersionUID = 1L;

    RequestRefusedException(Kind kind) {
        super(kind, null);
    }
}
