package candor.policy;

import candor.policy.model.Element;
import java.util.Map;

/**
 * What a policy version says a category is.
 *
 * @param text          a line in plain words
 * @param retentionDays how long a row is kept where no agreement says otherwise, in days, at least 1 (R15)
 * @param elements      each of the category's elements
 */
public record CategoryDescription(String text, int retentionDays, Map<Element, ElementDescription> elements) {

    public CategoryDescription {
        elements = Map.copyOf(elements);
    }
}
