package candor.records;

import jakarta.ejb.ApplicationException;

/** A search that cannot be answered; {@link #parameter()} names the part at fault, never its value. */
@ApplicationException(rollback = true)
public class InvalidSearchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String parameter;

    public InvalidSearchException(String parameter) {
        super("the search's " + parameter + " cannot be used");
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
