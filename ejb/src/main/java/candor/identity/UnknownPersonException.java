package candor.identity;

import jakarta.ejb.ApplicationException;

/** Somebody is signed in whom our tables do not know: nothing can be theirs. */
@ApplicationException(rollback = true)
public class UnknownPersonException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
