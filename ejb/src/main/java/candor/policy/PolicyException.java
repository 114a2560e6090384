package candor.policy;

/** A policy document that cannot be run. The message names the document, the line at fault and what is wrong there. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PolicyException(String document, int line, String problem) {
        super(document + ", line " + line + ": " + problem);
    }
}
