package candor.agreement;

import candor.platform.RefusalException;
import org.jspecify.annotations.Nullable;

/** A step that cannot be taken with an agreement, or not by whoever asks. */
public class AgreementRefusedException extends RefusalException {
    private static final long serialVersionUID = 1L;

    AgreementRefusedException(Kind kind) {
        this(kind, null);
    }

    /** @param detail a place in what was sent, and why; never a value */
    AgreementRefusedException(Kind kind, @Nullable String detail) {
        super(kind, detail);
    }
}
