package candor.export;

import jakarta.ejb.ApplicationException;

/** An attempt finds that its order was cancelled or removed, or that another attempt took over: it may write no more. */
@ApplicationException(rollback = true)
public class SupersededException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
