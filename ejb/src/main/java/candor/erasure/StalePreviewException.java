package candor.erasure;

import candor.platform.RefusalException;

/** The order does not go with a preview of the same rows by the same person, or that preview is too old. */
public final class StalePreviewException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public StalePreviewException() {
        super(Kind.PREVIEW_STALE, "/token");
    }
}
