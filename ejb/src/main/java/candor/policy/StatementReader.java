package candor.policy;

import candor.policy.Statement.Block;
import candor.policy.Statement.Piece;
import candor.policy.Statement.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Lays out a statement, and finds in it the sentences that the policy's clauses quote. */
final class StatementReader {
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. .+");
    private static final Pattern STOPPED = Pattern.compile(".*[.:;,?!)”\"]");
    private static final String ITEM = "- ";
    private static final int LONGEST_HEADING = 80;

    private final Collection<Clause> clauses;
    private final List<Section> sections = new ArrayList<>();
    private final List<Clause> quoted = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private String heading = "";
    private int level;

    StatementReader(Collection<Clause> clauses) {
        this.clauses = clauses;
    }

    Statement read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean subtitled = lines.size() > 1 && isHeading(lines.get(1)) && !isNumbered(lines.get(1));
        lines.stream().skip(subtitled ? 2 : 1).forEach(this::line);
        endSection();
        return new Statement(lines.isEmpty() ? "" : lines.get(0), subtitled ? lines.get(1) : "", sections);
    }

    private void line(String line) {
        if (line.startsWith(ITEM)) {
            items.add(line.substring(ITEM.length()));
        } else if (isHeading(line)) {
            endSection();
            heading = line;
            level = isNumbered(line) ? 1 : 2;
        } else {
            endList();
            blocks.add(new Block(pieces(line), List.of()));
        }
    }

    private static boolean isHeading(String line) {
        return line.length() <= LONGEST_HEADING && !STOPPED.matcher(line).matches();
    }

    private static boolean isNumbered(String line) {
        return NUMBERED.matcher(line).matches();
    }

    /** A clause's quote stands within one line: that is how it was found in the statement. */
    private List<Piece> pieces(String line) {
        for (Clause clause : clauses) {
            int at = line.indexOf(clause.quote());
            if (at >= 0) {
                quoted.add(clause);
                List<Piece> pieces = new ArrayList<>(pieces(line.substring(0, at)));
                pieces.add(new Piece(clause.quote(), true));
                pieces.addAll(pieces(line.substring(at + clause.quote().length())));
                return pieces;
            }
        }
        return line.isEmpty() ? List.of() : List.of(new Piece(line, false));
    }

    private void endList() {
        if (!items.isEmpty()) {
            blocks.add(new Block(List.of(), items));
            items.clear();
        }
    }

    private void endSection() {
        endList();
        if (!heading.isEmpty() || !blocks.isEmpty()) {
            sections.add(new Section(heading, level, quoted, blocks));
        }
        quoted.clear();
        blocks.clear();
    }
}
