package candor.diagnostics.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import org.jspecify.annotations.Nullable;

/**
 * Why an occurrence is to be shown as it is: words that the person it is about will read.
 *
 * @param ticket the case they belong to; the portal always asks for it, the interface does not demand it
 */
public record RevealBody(@Nullable String reason, @Nullable String ticket) {
    private static final String FORM = "{\"reason\": …} or {\"reason\": …, \"ticket\": …}";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TICKET = 100;

    /** @throws ProblemException {@code 400} */
    static RevealBody read(@Nullable String body) {
        RevealBody read = StrictBody.read(body, RevealBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        require(read.reason, LONGEST_REASON, "/reason");
        if (read.ticket != null) {
            require(read.ticket, LONGEST_TICKET, "/ticket");
        }
        return read;
    }

    private static void require(@Nullable String text, int longest, String pointer) {
        if (text == null || text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw new ProblemException(ProblemType.BAD_REQUEST, pointer);
        }
    }
}
