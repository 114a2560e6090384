package candor.erasurerequest.web;

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
public record Reach(List<Count> categories, long rows, long staying) {

    /** Rows of one category. */
    public record Count(Category category, long rows) {}

    static Reach of(Map<Category, Long> reached, long held) {
        List<Count> categories = counts(reached);
        long rows = categories.stream().mapToLong(Count::rows).sum();
        return new Reach(categories, rows, Math.max(0, held - rows));
    }

    static List<Count> counts(Map<Category, Long> rows) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.<Category, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new Count(each.getKey(), each.getValue()))
                .toList();
    }
}
