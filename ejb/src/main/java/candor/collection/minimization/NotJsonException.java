package candor.collection.minimization;

/**
 * A request body that is not JSON at all: the whole request is refused with {@code 400}. Repeats nothing of the body.
 */
public final class NotJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long offset;

    NotJsonException(long offset) {
        super("not JSON, noticed at byte " + offset);
        this.offset = offset;
    }

    /** The byte of the body, from 0, up to which it was read when this was noticed. */
    public long offset() {
        return offset;
    }
}
