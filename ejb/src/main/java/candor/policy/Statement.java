package candor.policy;

import java.util.Collection;
import java.util.List;

/**
 * The published statement as it is laid out. Its text says by itself what is what: a line that begins with a number and a
 * dot, or a short one without a stop at its end, is a heading, a line that begins with a dash belongs to a list.
 *
 * @param title    its first line
 * @param subtitle the line below; empty if there is none
 * @param sections in its order; what stands before the first heading is a section with none
 */
public record Statement(String title, String subtitle, List<Section> sections) {

    public Statement {
        sections = List.copyOf(sections);
    }

    /**
     * @param level   1 for a numbered heading, 2 for one below it, 0 where there is none
     * @param clauses whose deciding sentence stands here
     */
    public record Section(String heading, int level, List<Clause> clauses, List<Block> blocks) {

        public Section {
            clauses = List.copyOf(clauses);
            blocks = List.copyOf(blocks);
        }
    }

    /** A paragraph, or a list: one of the two is empty. */
    public record Block(List<Piece> pieces, List<String> items) {

        public Block {
            pieces = List.copyOf(pieces);
            items = List.copyOf(items);
        }
    }

    /** Part of a paragraph. @param decides whether it is the sentence that a clause decides by */
    public record Piece(String text, boolean decides) {}

    static Statement of(String text, Collection<Clause> clauses) {
        return new StatementReader(clauses).read(text);
    }
}
