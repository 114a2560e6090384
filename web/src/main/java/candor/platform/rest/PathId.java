package candor.platform.rest;

import java.util.UUID;

/** An id in an address: what is none is the same as what does not exist. */
public final class PathId {
    private PathId() {}

    /** @throws ProblemException {@code 404} */
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
