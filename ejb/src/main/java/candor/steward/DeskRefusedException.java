package candor.steward;

import candor.platform.RefusalException;
import org.jspecify.annotations.Nullable;

/** Something that the desk does not do. */
public class DeskRefusedException extends RefusalException {
    private static final long serialVersionUID = 1L;

    /** @param detail the place in what was sent; never a value */
    DeskRefusedException(Kind kind, @Nullable String detail) {
        super(kind, detail);
    }
}
