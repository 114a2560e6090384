package candor.policy;

import candor.policy.model.Sensitivity;
import java.util.List;

/**
 * What a policy version says an element is.
 *
 * @param text  a line in plain words
 * @param terms what it is called in the Data Privacy Vocabulary; at least one
 */
public record ElementDescription(String text, Sensitivity sensitivity, List<DpvTerm> terms) {

    public ElementDescription {
        terms = List.copyOf(terms);
    }
}
