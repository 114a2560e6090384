package candor.records;

import candor.platform.RefusalException;

/** A search that cannot be answered; its detail names the parameter at fault. */
public class InvalidSearchException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public InvalidSearchException(String parameter) {
        super(Kind.BAD_PARAMETER, parameter);
    }
}
