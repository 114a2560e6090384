package candor.collection;

import candor.platform.RefusalException;

/** Other bytes are stored for an asset than those that are sent now. */
public class DifferentContentException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public DifferentContentException() {
        super(Kind.CONTENT_DIFFERS, null);
    }
}
