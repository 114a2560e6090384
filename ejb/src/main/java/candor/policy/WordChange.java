package candor.policy;

import candor.policy.model.Category;
import candor.policy.model.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a version changes in what a category or an element is said to be.
 *
 * @param category absent for the user's identifier, which stands beside every row
 * @param element  absent for what is said of the category itself
 * @param before   as it was; empty for a term of the vocabulary that was added
 * @param after    as it is; empty for a term that was taken away
 */
public record WordChange(
        Kind kind, @Nullable Category category, @Nullable Element element, String before, String after) {

    public enum Kind {
        TEXT,
        SENSITIVITY,
        /** Terms of the Data Privacy Vocabulary; none is in both. */
        TERMS
    }
}
