package candor.reapplication;

import candor.platform.RefusalException;

/** An agreement that is over, or not there yet, is not applied to anything. */
public class AgreementNotInForceException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public AgreementNotInForceException() {
        super(Kind.AGREEMENT_NOT_IN_FORCE, null);
    }
}
