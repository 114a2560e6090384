package candor.erasure;

import candor.platform.RefusalException;

/** The number that somebody typed is not the number of rows that the preview had. */
public final class CountDiffersException extends RefusalException {
    private static final long serialVersionUID = 1L;

    CountDiffersException() {
        super(Kind.BAD_REQUEST, null);
    }
}
