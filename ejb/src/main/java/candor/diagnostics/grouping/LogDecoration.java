package candor.diagnostics.grouping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a log, a terminal or a quotation puts before a line, and is not of the stack: moments, levels, colors, marks. */
final class LogDecoration {
    private static final char ESCAPE = '\u001b';
    private static final Pattern COLORS = Pattern.compile("\u001b\\[[0-9;?]*+[ -/]*+[@-~]");
    private static final Pattern SPACES = Pattern.compile("[\u00a0\u2007\u202f\ufeff]");
    private static final String LEVEL = "TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|SEVERE|FATAL";

    /** Each at the beginning of a line, in this order; the indentation behind it stays. */
    private static final List<Pattern> BEFORE = List.of(
            Pattern.compile("^(?:>\\s?|#\\s{1,2}(?=\\S)|#\\s(?=\\s))"), // quoted; printed by Maya and the JVM
            Pattern.compile(
                    "^ {0,12}+(?:\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d\\.\\d{3} {1,4}+\\d++[-/ ] {0,5}+\\d++(?:/\\S++)? {1,3}+"
                            + "[VDIWEFA][ /][\\w.-]++ {0,20}+(?:\\( {0,5}+\\d++\\))?: ?"), // Android
            Pattern.compile("^ {0,12}+[VDIWEFA]/[\\w.-]++ {0,20}+\\( {0,5}+\\d++\\): ?"),
            Pattern.compile(
                    "^ {0,12}+[\\[(]?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9}+)?(?:Z| ?[+-]\\d\\d:?\\d\\d)?[\\])]?"
                            + "(?: (?:stderr|stdout)(?: [FP](?= ))?)?(?: {1,2}+(?:\\[(?i:" + LEVEL + ")]|(?:" + LEVEL
                            + "):?+(?= )))?(?: \\[[^]]{1,60}+])?(?: [\\w.$]{1,100}+ -(?= ))?(?: |$)"));

    private LogDecoration() {}

    static String without(String line) {
        String plain = line.indexOf(ESCAPE) < 0 ? line : COLORS.matcher(line).replaceAll("");
        plain = plain.chars().allMatch(c -> c < 128)
                ? plain
                : SPACES.matcher(plain).replaceAll(" ");
        if (!mayBeDecorated(plain)) {
            return plain;
        }
        for (Pattern before : BEFORE) {
            Matcher found = before.matcher(plain);
            plain = found.find() ? plain.substring(found.end()) : plain;
        }
        return plain;
    }

    /** By the first character that is no space: most lines begin with a letter. */
    private static boolean mayBeDecorated(String line) {
        int at = Indentation.of(line);
        char first = at < line.length() ? line.charAt(at) : ' ';
        return Character.isDigit(first)
                || "#>[(".indexOf(first) >= 0
                || "VDIWEFA".indexOf(first) >= 0 && line.startsWith("/", at + 1);
    }
}
