package candor.erasure;

import candor.platform.RefusalException;

/** What waits for another administrator cannot be decided by the caller, or does not wait any more. */
public final class DecisionRefusedException extends RefusalException {
    private static final long serialVersionUID = 1L;

    DecisionRefusedException(Kind kind) {
        super(kind, null);
    }
}
