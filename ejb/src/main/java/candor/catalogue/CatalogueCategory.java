package candor.catalogue;

import candor.policy.model.Category;
import java.util.List;

/**
 * A category of what is collected.
 *
 * @param text          what it is, in plain words
 * @param retentionDays how long it is kept where no agreement says otherwise, in days (R15)
 * @param elements      in the policy's order
 * @param alongside     what is kept beside its elements so that they can be told apart, such as a task's identifier
 * @param treatments    what becomes of it, in the order of the surface's audiences
 */
public record CatalogueCategory(
        Category category,
        String text,
        int retentionDays,
        List<CatalogueElement> elements,
        List<Origin> alongside,
        List<Treatment> treatments) {}
