package candor.export;

import candor.platform.RefusalException;

/** The person has ordered as many exports as one day allows. */
public class TooManyExportsException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public TooManyExportsException() {
        super(Kind.TOO_MANY, null);
    }
}
