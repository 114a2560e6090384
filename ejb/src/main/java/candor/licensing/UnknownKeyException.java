package candor.licensing;

import jakarta.ejb.ApplicationException;

/** A collector key that nobody was given. */
@ApplicationException(rollback = true)
public class UnknownKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
