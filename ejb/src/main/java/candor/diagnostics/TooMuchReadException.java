package candor.diagnostics;

import candor.platform.RefusalException;

/** One of the staff reads in bulk. */
public class TooMuchReadException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public TooMuchReadException() {
        super(Kind.TOO_MANY, "occurrences read in an hour");
    }
}
