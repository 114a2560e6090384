package candor.diagnostics.grouping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The type that a browser's message is of: Firefox and Safari write it neither into the message nor into the stack. */
final class ScriptTypes {
    private static final List<Map.Entry<Pattern, String>> SAYINGS = List.of(
            Map.entry(
                    Pattern.compile(
                            "^(?:can't access (?:property|lexical)|undefined is not an object|null is not an object"
                                    + "|Cannot (?:read|set) propert|Unable to (?:get|set) property|\\S{1,200} is (?:undefined|null|not a function|not a constructor|not iterable)\\b)"),
                    "TypeError"),
            Map.entry(Pattern.compile("^(?:Can't find variable|\\S{1,200} is not defined$)"), "ReferenceError"),
            Map.entry(Pattern.compile("^(?:Maximum call stack size exceeded|too much recursion)"), "RangeError"));

    private ScriptTypes() {}

    /** @return null: none is known to say so */
    static @Nullable String saidBy(String message) {
        String line = Lines.of(message).get(0);
        return SAYINGS.stream()
                .filter(saying -> saying.getKey().matcher(line).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
