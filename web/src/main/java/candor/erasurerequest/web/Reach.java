package candor.erasurerequest.web;

import candor.erasure.web.CategoryCount;
import candor.policy.model.Category;
import java.util.List;
import java.util.Map;

/**
 * What a deletion would take.
 *
 * @param categories by category, most first
 * @param rows       in all
 * @param staying    what else is held about the person
 */
public record Reach(List<CategoryCount> categories, long rows, long staying) {

    static Reach of(Map<Category, Long> reached, long held) {
        List<CategoryCount> categories = CategoryCount.of(reached);
        long rows = categories.stream().mapToLong(CategoryCount::rows).sum();
        return new Reach(categories, rows, Math.max(0, held - rows));
    }
}
