package candor.reapplication.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import java.util.UUID;

/** An id in an address: what is none is the same as what does not exist. */
final class Ids {
    private Ids() {}

    static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
