package candor.erasure.web;

import candor.policy.model.Category;
import java.util.List;
import java.util.Map;

/** Rows of one category. */
public record CategoryCount(Category category, long rows) {

    /** Most first. */
    public static List<CategoryCount> of(Map<Category, Long> rows) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.<Category, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new CategoryCount(each.getKey(), each.getValue()))
                .toList();
    }
}
