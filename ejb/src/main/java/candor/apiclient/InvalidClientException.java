package candor.apiclient;

import candor.platform.RefusalException;

/** A client that cannot be made as it is wanted. Its detail points to the member at fault. */
public class InvalidClientException extends RefusalException {
    private static final long serialVersionUID = 1L;

    InvalidClientException(String pointer) {
        super(Kind.BAD_REQUEST, pointer);
    }
}
