package candor.diagnostics.grouping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line says of how exceptions and threads of a stack hang together, on whichever platform. */
enum Link {
    /** A Python stack begins. */
    TRACEBACK,
    /** In Python: the next was thrown after the last. */
    FOLLOWS,
    /** The first of a group of exceptions. */
    MEMBER,
    /** What comes does not decide: one of a group after its first, what was suppressed. */
    ASIDE,
    /** A cause begins, in this line. */
    CAUSE,
    /** The last cause ends, and the stack of what it caused goes on. */
    END_OF_CAUSE,
    /** Another thread, or what is not of the crash any more. */
    END,
    NONE;

    private static final String TRACEBACK_WORDS = "Traceback (most recent call last):";
    private static final List<String> FOLLOWING = List.of(
            "During handling of the above exception, another exception occurred:",
            "The above exception was the direct cause of the following exception:");
    private static final List<String> CAUSES = List.of("Caused by:", "--->", "[cause]:", "cause:");
    private static final List<String> ASIDES = List.of("Suppressed:", "---> (Inner Exception #", "[errors]: [");
    private static final List<String> ENDS = List.of(
            "Thread ",
            "thread #",
            "goroutine ",
            "freed by thread",
            "previously allocated by",
            "Previous read of",
            "Previous write of",
            "Previous atomic",
            "Loaded Modules",
            "Binary Images:",
            "SUMMARY: ");
    private static final Pattern THREAD_OF_JVM =
            Pattern.compile("^\"[^\"]{0,200}+\" (?:#\\d++ )?(?:\\[\\d++] )?(?:daemon )?(?:prio|tid)=.*");
    private static final Pattern MEMBERS = Pattern.compile("^\\+-\\+?-{4,40}+ (\\d{1,4}|\\.\\.\\.) -{4,40}+$");
    /** Of .NET's line between a cause and what it caused, in its languages. */
    private static final List<String> INNER = List.of(
            "inner exception",
            "internen ausnahme",
            "exception interne",
            "excepción interna",
            "exceção interna",
            "exceções internas",
            "eccezione interna",
            "внутреннего исключения",
            "wewnętrznego",
            "vnitřní",
            "内部异常",
            "內部例外",
            "内部例外",
            "내부 예외",
            "iç özel durum");

    /** @param line without white space around it and without the lines of a tree */
    static Link of(String line) {
        if (line.endsWith(TRACEBACK_WORDS)) {
            return TRACEBACK;
        } else if (FOLLOWING.contains(line)) {
            return FOLLOWS;
        } else if (begins(line, ASIDES)) {
            return ASIDE;
        } else if (begins(line, CAUSES)) {
            return CAUSE;
        } else if (line.startsWith("--- ")) {
            String said = line.toLowerCase(Locale.ROOT);
            return INNER.stream().anyMatch(said::contains) ? END_OF_CAUSE : NONE;
        } else if (line.startsWith("+-")) {
            Matcher member = MEMBERS.matcher(line);
            return !member.matches() ? NONE : member.group(1).equals("1") ? MEMBER : ASIDE;
        }
        return begins(line, ENDS) || THREAD_OF_JVM.matcher(line).matches() ? END : NONE;
    }

    private static boolean begins(String line, List<String> words) {
        return words.stream().anyMatch(line::startsWith);
    }
}
