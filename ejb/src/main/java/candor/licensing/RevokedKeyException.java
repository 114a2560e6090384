package candor.licensing;

import jakarta.ejb.ApplicationException;

/** A collector key that was taken back. */
@ApplicationException(rollback = true)
public class RevokedKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
