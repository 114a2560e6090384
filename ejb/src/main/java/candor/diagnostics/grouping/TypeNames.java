package candor.diagnostics.grouping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the type of an exception at the head of a line. Only what looks like one is taken: a signature must not carry message text (R18). */
final class TypeNames {
    private static final List<String> ENDINGS = List.of(
            "Error",
            "Exception",
            "Warning",
            "Fault",
            "Interrupt",
            "Exit",
            "Iteration",
            "Failure",
            "Timeout",
            "NotFound",
            "Abort");
    private static final List<String> BEFORE = List.of(
            "Unhandled exception.",
            "Unhandled Exception:",
            "Unhandled Rejection:",
            "Uncaught (in promise)",
            "Uncaught exception:",
            "Uncaught",
            "Caused by:",
            "[cause]:",
            "cause:",
            "--->",
            "error:",
            "Error: Python:",
            "Exception class:",
            "PHP Fatal error:  Uncaught",
            "libc++abi: terminating due to uncaught exception of type",
            "libc++abi: terminating with uncaught exception of type");
    private static final String THREAD = "Exception in thread \"";
    /** What the type stands behind, in quotes. */
    private static final List<String> INSTANCES =
            List.of("terminate called after throwing an instance of '", "Terminating app due to uncaught exception '");

    private static final int LONGEST = 200;

    private TypeNames() {}

    /** @return null: the line does not begin with a type */
    static @Nullable String at(String line) {
        String rest = line.strip();
        for (String before : BEFORE) {
            if (rest.startsWith(before)) {
                rest = rest.substring(before.length()).strip();
            }
        }
        if (rest.startsWith(THREAD)) {
            int quote = rest.indexOf('"', THREAD.length());
            rest = quote < 0 ? rest : rest.substring(quote + 1).strip();
        }
        for (String instance : INSTANCES) {
            int named = rest.indexOf(instance) + instance.length();
            if (named >= instance.length()) {
                int quote = rest.indexOf('\'', named);
                return normalized(rest.substring(named, quote < 0 ? rest.length() : quote));
            }
        }
        int end = end(rest);
        boolean ends = end == rest.length()
                || rest.charAt(end) == ':'
                || rest.startsWith(" (", end) // .NET: its number
                || rest.startsWith(" [", end); // Node: its code
        String name = rest.substring(0, end);
        return ends && looksLikeType(name) ? normalized(name) : null;
    }

    /** Whether the line begins with a type, and not only with a word that might be one: it has a type's ending. */
    static boolean isKnown(String line) {
        String type = at(line);
        return type != null
                && (line.contains("'" + type + "'")
                        || ENDINGS.stream().anyMatch(type::endsWith)
                        || BEFORE.stream().anyMatch(line::startsWith));
    }

    private static int end(String text) {
        int end = 0;
        while (end < text.length() && end <= LONGEST && isPart(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        boolean scope = c == ':' && (text.startsWith("::", at) || at > 0 && text.charAt(at - 1) == ':');
        return Character.isJavaIdentifierPart(c) || c == '.' || c == '\\' || c == '`' || c == '+' || c == '/' || scope;
    }

    private static boolean looksLikeType(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return false;
        }
        String last = name.substring(Math.max(
                        name.lastIndexOf('.'),
                        Math.max(name.lastIndexOf(':'), Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))))
                + 1);
        if (last.isEmpty()
                || last.endsWith("Sanitizer")
                || last.equals(name) && !Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        boolean known = ENDINGS.stream().anyMatch(last::endsWith);
        boolean qualified = !last.equals(name) && Character.isUpperCase(last.charAt(0));
        boolean native_ = name.contains("::");
        boolean camel = last.chars().skip(1).anyMatch(Character::isUpperCase)
                && last.chars().anyMatch(Character::isLowerCase);
        return known || qualified || native_ || camel;
    }

    /** Without the number of type arguments, and without what a runtime numbers. */
    private static String normalized(String name) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '`') {
                while (i + 1 < name.length() && Character.isDigit(name.charAt(i + 1))) {
                    i++;
                }
            } else {
                kept.append(c == '+' || c == '$' ? '.' : c);
            }
        }
        int module = kept.lastIndexOf("/"); // Java: module/type
        return kept.substring(module + 1);
    }
}
