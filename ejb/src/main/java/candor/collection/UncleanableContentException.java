package candor.collection;

import candor.platform.RefusalException;

/** An image whose metadata may not be kept and cannot be taken out (R13): then none of it is kept. */
public class UncleanableContentException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public UncleanableContentException() {
        super(Kind.UNCLEANABLE_CONTENT, null);
    }
}
