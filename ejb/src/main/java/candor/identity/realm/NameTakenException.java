package candor.identity.realm;

import candor.platform.RefusalException;

/** Somebody, or some program, goes by the name or the address already. Which of the two, and who, is not told. */
public class NameTakenException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public NameTakenException() {
        super(Kind.NAME_TAKEN, null);
    }
}
