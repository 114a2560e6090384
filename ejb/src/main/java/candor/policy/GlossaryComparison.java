package candor.policy;

import candor.policy.WordChange.Kind;
import candor.policy.model.Category;
import candor.policy.model.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between the words of two versions: what categories and elements are said to be, and their terms. */
final class GlossaryComparison {
    private final List<WordChange> changes = new ArrayList<>();

    private GlossaryComparison() {}

    static List<WordChange> changes(Glossary before, Glossary after) {
        GlossaryComparison comparison = new GlossaryComparison();
        for (Category category : Category.values()) {
            comparison.category(category, before, after);
        }
        comparison.element(null, Element.USER_IDENTIFIER, before.everyRow(), after.everyRow());
        return comparison.changes;
    }

    private void category(Category category, Glossary before, Glossary after) {
        note(
                Kind.TEXT,
                category,
                null,
                before.of(category).text(),
                after.of(category).text());
        for (Element element : category.elements()) {
            element(category, element, before.of(category, element), after.of(category, element));
        }
    }

    private void element(
            @Nullable Category category, Element element, ElementDescription before, ElementDescription after) {
        note(Kind.TEXT, category, element, before.text(), after.text());
        note(
                Kind.SENSITIVITY,
                category,
                element,
                before.sensitivity().name(),
                after.sensitivity().name());
        note(
                Kind.TERMS,
                category,
                element,
                beyond(before.terms(), after.terms()),
                beyond(after.terms(), before.terms()));
    }

    private void note(Kind kind, @Nullable Category category, @Nullable Element element, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new WordChange(kind, category, element, before, after));
        }
    }

    /** The terms of one list that the other has not. */
    private static String beyond(List<DpvTerm> terms, List<DpvTerm> other) {
        return terms.stream()
                .filter(term -> !other.contains(term))
                .map(DpvTerm::toString)
                .collect(Collectors.joining(", "));
    }
}
