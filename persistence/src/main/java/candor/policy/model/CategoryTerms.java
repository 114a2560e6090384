package candor.policy.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service agreement says of one category (R11). What is absent follows the general policy.
 *
 * @param disposition   {@code RETAIN}, {@code ROUTE_ONLY} or {@code REFUSE}; absent: as the general policy disposes
 * @param omit          elements that are not kept
 * @param retentionDays how long rows are kept, in days, at least 1; absent: the general policy's period
 */
public record CategoryTerms(
        @Nullable Disposition disposition,
        Set<Element> omit,
        @Nullable Integer retentionDays) {

    /** @throws IllegalArgumentException for {@code REDUCE}, which follows from {@code omit}, and for a period below a day */
    public CategoryTerms {
        omit = Set.copyOf(omit);
        if (disposition == Disposition.REDUCE) {
            throw new IllegalArgumentException("REDUCE is said by the omitted elements");
        }
        if (retentionDays != null && retentionDays < 1) {
            throw new IllegalArgumentException("retention below a day");
        }
    }

    /** Whether nothing of a category is kept: refused, or routed only where it is no routing metadata itself. */
    boolean keepsNothing(Category category) {
        return disposition == Disposition.REFUSE
                || disposition == Disposition.ROUTE_ONLY && category != Category.ROUTING;
    }
}
