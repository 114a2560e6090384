package candor.diagnostics.grouping;

import java.util.List;

/** The lines of a text that somebody sent, bounded: of a text that is too long its two ends, of a line its beginning. */
final class Lines {
    /** In characters. What a signature needs stands at one end of a stack: at the top or, in Python, at the bottom. */
    private static final int END = 1 << 17;

    private static final int LONGEST = 1000;

    private Lines() {}

    /** Without what logs and terminals put around them. */
    static List<String> of(String text) {
        String bounded =
                text.length() <= 2 * END ? text : text.substring(0, END) + "\n" + text.substring(text.length() - END);
        return bounded.lines()
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                .map(LogDecoration::without)
                .toList();
    }
}
