package candor.statement;

import candor.statement.Passage.Kind;
import candor.statement.Passage.Run;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What differs between two statements: line by line first, then word by word within a line that was rewritten. */
final class StatementDiff {
    /** Between any two words there is one; a space belongs to no word. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");
    /** Lines that have less than this in common are not one that was rewritten. */
    private static final double ALIKE = 0.35;

    private final List<Passage> passages = new ArrayList<>();

    private StatementDiff() {}

    static List<Passage> of(String before, String after) {
        StatementDiff diff = new StatementDiff();
        diff.lines(lines(before), lines(after));
        return diff.passages;
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private void lines(List<String> before, List<String> after) {
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                delta.getSource().getLines().forEach(line -> add(Kind.SAME, line));
            } else {
                rewritten(delta.getSource().getLines(), delta.getTarget().getLines());
            }
        }
    }

    /** Lines are paired in their order, as far as they are alike; the others went or came. */
    private void rewritten(List<String> before, List<String> after) {
        int next = 0;
        for (String line : before) {
            int partner = next;
            List<Run> runs = List.of();
            while (partner < after.size() && !alike(runs = words(line, after.get(partner)))) {
                partner++;
            }
            if (partner == after.size()) {
                add(Kind.DELETED, line);
                continue;
            }
            after.subList(next, partner).forEach(added -> add(Kind.INSERTED, added));
            passages.add(new Passage(runs));
            next = partner + 1;
        }
        after.subList(next, after.size()).forEach(added -> add(Kind.INSERTED, added));
    }

    private void add(Kind kind, String line) {
        passages.add(new Passage(List.of(new Run(kind, line))));
    }

    private static boolean alike(List<Run> runs) {
        int same = length(runs, Kind.SAME);
        return same >= ALIKE * (same + Math.max(length(runs, Kind.INSERTED), length(runs, Kind.DELETED)));
    }

    private static int length(List<Run> runs, Kind kind) {
        return runs.stream()
                .filter(run -> run.kind() == kind)
                .mapToInt(run -> run.text().strip().length())
                .sum();
    }

    private static List<Run> words(String before, String after) {
        List<Run> runs = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        List.of(BETWEEN_WORDS.split(before)), List.of(BETWEEN_WORDS.split(after)), true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                run(Kind.SAME, delta.getSource().getLines(), runs);
            } else {
                run(Kind.DELETED, delta.getSource().getLines(), runs);
                run(Kind.INSERTED, delta.getTarget().getLines(), runs);
            }
        }
        return runs;
    }

    private static void run(Kind kind, List<String> words, List<Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new Run(kind, String.join("", words)));
        }
    }
}
