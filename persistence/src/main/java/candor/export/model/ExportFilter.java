package candor.export.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an export takes; an empty set and an absent moment do not restrict.
 *
 * @param from the earliest moment of occurrence
 * @param to   the first moment of occurrence that is too late
 */
public record ExportFilter(
        Set<Surface> surfaces,
        Set<Category> categories,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final ExportFilter ALL = new ExportFilter(Set.of(), Set.of(), null, null);

    /** @throws IllegalArgumentException if the period ends before it begins */
    public ExportFilter {
        surfaces = Set.copyOf(surfaces);
        categories = Set.copyOf(categories);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("to is not after from");
        }
    }
}
