package candor.audit;

import candor.platform.RefusalException;

/** The chain is being walked already. */
public class VerificationUnderWayException extends RefusalException {
    private static final long serialVersionUID = 1L;

    VerificationUnderWayException() {
        super(Kind.TOO_MANY, "the chain is being verified");
    }
}
