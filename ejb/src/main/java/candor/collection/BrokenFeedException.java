package candor.collection;

import candor.platform.RefusalException;
import org.jspecify.annotations.Nullable;

/** A request whose records cannot be read to their end: nothing of it is stored, however far it was read. */
public final class BrokenFeedException extends RefusalException {
    private static final long serialVersionUID = 1L;

    private BrokenFeedException(Kind kind, @Nullable String detail) {
        super(kind, detail);
    }

    public static BrokenFeedException tooLarge(@Nullable String detail) {
        return new BrokenFeedException(Kind.TOO_LARGE, detail);
    }

    public static BrokenFeedException notJson(@Nullable String detail) {
        return new BrokenFeedException(Kind.NOT_JSON, detail);
    }

    public static BrokenFeedException notGzip() {
        return new BrokenFeedException(Kind.BAD_REQUEST, "the body is not whole gzip");
    }

    public boolean isTooLarge() {
        return kind() == Kind.TOO_LARGE;
    }
}
