package candor.statement.web;

import candor.policy.Clause;
import candor.policy.Statement.Section;
import java.util.List;
import java.util.Locale;

/**
 * A section of the statement, and what it means beside it.
 *
 * @param silent whether there is nothing to say beside it: it has no clause that decides
 */
public record ClauseRow(Section section, List<Meaning> meanings, boolean silent) {

    /** Numbers of the section's clauses; one, or none. */
    public List<String> numbers() {
        return section.clauses().stream().map(Clause::number).toList();
    }

    /** An anchor: {@code clause-3-enterprise}. */
    public String id() {
        return "clause-"
                + idOf(numbers().isEmpty() ? section.heading() : numbers().get(0));
    }

    private static String idOf(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
