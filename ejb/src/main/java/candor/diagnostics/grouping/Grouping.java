package candor.diagnostics.grouping;

import candor.diagnostics.grouping.Signature.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the signature of an error. As Sentry does, it goes by the exceptions' types and the application's own frames and by the message only
 * where there are none; as Socorro does, by the topmost few of them, past those of the platform that every crash goes through.
 */
public final class Grouping {
    /** Part of each signature's id: errors grouped by another version keep their groups. */
    public static final int SIGNATURE_VERSION = 2;

    private static final int MOST_TYPES = 8;
    private static final Set<String> SEVERITIES =
            Set.of("TRACE", "DEBUG", "INFO", "NOTICE", "WARNING", "ERROR", "CRITICAL", "FATAL");

    private Grouping() {}

    public static Signature of(ReportedError error) {
        String message = blankIsNone(error.message());
        String stack = blankIsNone(error.stack());
        List<Thrown> chain = stack == null ? List.of() : StackReader.read(stack, message);
        List<String> types = types(chain, message, stack);
        TopFrames frames = TopFrames.of(chain);
        if (frames.tellEnough() || !frames.names().isEmpty() && message == null) {
            return new Signature(Kind.STACK, types, frames.names(), null, null);
        }
        String severity = severity(error.severity());
        String said = message != null ? message : stack;
        return said == null
                ? new Signature(Kind.NOTHING, List.of(), List.of(), null, severity)
                : new Signature(Kind.MESSAGE, types, frames.names(), MessageTemplate.of(withoutType(said)), severity);
    }

    /** One of the usual words, whatever the case: what else clients call severe is not told apart. */
    public static @Nullable String severity(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        String word = sent.strip().toUpperCase(Locale.ROOT);
        return SEVERITIES.contains(word) ? word : word.equals("WARN") ? "WARNING" : null;
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Of the chain; the message says the type where the stack has frames alone, or says how the process died. */
    private static List<String> types(List<Thrown> chain, @Nullable String message, @Nullable String stack) {
        List<String> types = new ArrayList<>();
        for (Thrown thrown : chain) {
            if (thrown.type() != null && types.size() < MOST_TYPES) {
                types.add(thrown.type());
            }
        }
        if (types.isEmpty() && message != null) {
            add(types, TypeNames.at(Lines.of(message).get(0)));
        }
        if (types.isEmpty() && !chain.isEmpty()) {
            add(types, message == null ? null : CrashKinds.in(message));
        }
        if (types.isEmpty() && !chain.isEmpty() && message != null) {
            add(types, ScriptTypes.saidBy(message));
        }
        if (types.isEmpty() && stack != null) {
            add(types, CrashKinds.in(stack));
        }
        return types;
    }

    private static void add(List<String> types, @Nullable String type) {
        if (type != null) {
            types.add(type);
        }
    }

    private static String withoutType(String message) {
        int colon = message.indexOf(": ");
        boolean typed = colon > 0 && TypeNames.at(message.substring(0, colon)) != null;
        return typed ? message.substring(colon + 2) : message;
    }
}
