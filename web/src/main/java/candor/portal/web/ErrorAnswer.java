package candor.portal.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An error page in place of the page that was asked for. */
public enum ErrorAnswer {
    FORBIDDEN(403),
    NOT_FOUND(404);

    private final int status;

    ErrorAnswer(int status) {
        this.status = status;
    }

    /** The page is not rendered any more. */
    public void send(FacesContext faces) {
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
