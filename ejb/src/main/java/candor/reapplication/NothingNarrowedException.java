package candor.reapplication;

import candor.platform.RefusalException;

/** Administrators who leave nothing out have nothing to apply to what is held. */
public class NothingNarrowedException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public NothingNarrowedException() {
        super(Kind.NOTHING_NARROWED, null);
    }
}
