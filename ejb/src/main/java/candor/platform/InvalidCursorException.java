package candor.platform;

/** A cursor that is none of ours. */
public class InvalidCursorException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public InvalidCursorException() {
        super(Kind.BAD_PARAMETER, "cursor");
    }
}
