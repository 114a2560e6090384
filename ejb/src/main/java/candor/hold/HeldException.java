package candor.hold;

import candor.platform.RefusalException;

/** A legal hold keeps rows that were to be deleted. Which one, and why, is the stewards' business. */
public final class HeldException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public HeldException() {
        super(Kind.HELD, "a legal hold keeps some of these records; they can be deleted once it is lifted");
    }
}
