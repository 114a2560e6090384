package candor.policy;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.util.List;

/**
 * What changes on one surface for cases that change alike.
 *
 * @param everybody  whether these are all the cases that the surface can meet
 * @param categories those in which something changes, in the policy's order
 */
public record CaseChanges(Surface surface, List<Case> cases, boolean everybody, List<OfCategory> categories) {

    public CaseChanges {
        cases = List.copyOf(cases);
        categories = List.copyOf(categories);
    }

    /** @param changes at least one */
    public record OfCategory(Category category, List<Change> changes) {

        public OfCategory {
            changes = List.copyOf(changes);
        }
    }
}
