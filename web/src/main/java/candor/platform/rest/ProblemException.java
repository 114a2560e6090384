package candor.platform.rest;

import org.jspecify.annotations.Nullable;

/** A request that a resource itself refuses. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ProblemType type;
    private final @Nullable String detail;

    public ProblemException(ProblemType type) {
        this(type, null);
    }

    /** @param detail never a value that was sent */
    public ProblemException(ProblemType type, @Nullable String detail) {
        super(type.title());
        this.type = type;
        this.detail = detail;
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable String detail() {
        return detail;
    }
}
