package candor.policy;

import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import java.util.List;
import java.util.Map;

/**
 * What the words of one policy version mean, in plain words and in the Data Privacy Vocabulary. Complete: every category,
 * element, purpose, right and disposition is explained.
 *
 * @param everyRow the user's identifier, which stands beside every row, of whatever category
 */
public record Glossary(
        Map<Category, CategoryDescription> categories,
        ElementDescription everyRow,
        Map<Purpose, List<DpvTerm>> purposes,
        Map<Right, List<DpvTerm>> rights,
        Map<Disposition, List<DpvTerm>> dispositions) {

    public Glossary {
        categories = Map.copyOf(categories);
        purposes = Map.copyOf(purposes);
        rights = Map.copyOf(rights);
        dispositions = Map.copyOf(dispositions);
    }

    public CategoryDescription of(Category category) {
        return categories.get(category);
    }

    /** @throws IllegalArgumentException if the category does not have the element */
    public ElementDescription of(Category category, Element element) {
        if (!category.elements().contains(element)) {
            throw new IllegalArgumentException(category + " has no element " + element);
        }
        return of(category).elements().get(element);
    }

    public List<DpvTerm> of(Purpose purpose) {
        return purposes.get(purpose);
    }

    public List<DpvTerm> of(Right right) {
        return rights.get(right);
    }

    /** What is done with what is kept; for {@link Disposition#REFUSE}, what is not done with what is left out. */
    public List<DpvTerm> of(Disposition disposition) {
        return dispositions.get(disposition);
    }
}
