package candor.identity;

import candor.platform.RefusalException;

/** A program asks for what only a person may do. */
public class PersonRequiredException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public PersonRequiredException() {
        super(Kind.PERSON_REQUIRED, null);
    }
}
