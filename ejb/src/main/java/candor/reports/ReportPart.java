package candor.reports;

import candor.policy.model.Category;
import candor.policy.model.Element;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report brought of one category.
 *
 * @param record its row; absent: nothing of the category was kept
 * @param kept   in the order of the policy
 */
public record ReportPart(Category category, @Nullable UUID record, List<Element> kept, List<LeftOut> leftOut) {
    public ReportPart {
        kept = List.copyOf(kept);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * An element that came along and was not kept.
     *
     * @param rules numbers of those that left it out, such as {@code R8}
     */
    public record LeftOut(Element element, List<String> rules) {
        public LeftOut {
            rules = List.copyOf(rules);
        }
    }
}
