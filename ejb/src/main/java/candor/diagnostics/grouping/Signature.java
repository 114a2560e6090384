package candor.diagnostics.grouping;

import candor.platform.model.Sha256;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What errors of one bug have in common.
 *
 * @param kind     what it was made of
 * @param types    of the exceptions, the one seen from outside first, its last cause at the end
 * @param frames   the topmost of the application, the innermost call first
 * @param template of the message, where there are no frames; absent otherwise. It is message text (R18)
 * @param severity where nothing else is known but the message, or not even that; one of the usual words
 */
public record Signature(
        Kind kind,
        List<String> types,
        List<String> frames,
        @Nullable String template,
        @Nullable String severity) {

    /** From the most that is known to nothing at all. */
    public enum Kind {
        STACK,
        MESSAGE,
        NOTHING
    }

    public Signature {
        types = List.copyOf(types);
        frames = List.copyOf(frames);
        if ((kind == Kind.MESSAGE) != (template != null)) {
            throw new IllegalArgumentException("a template goes with a signature of a message, and only with that");
        }
    }

    /** The same for the same signature of the same version of the grouping. */
    public UUID id() {
        return Sha256.uuid(
                "signature " + Grouping.SIGNATURE_VERSION,
                kind.name(),
                String.join("\n", types),
                String.join("\n", frames),
                template == null ? "" : template,
                severity == null ? "" : severity);
    }
}
