package candor.export;

import candor.export.model.ExportFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of an organization's rows an export takes, with people by their sign-in names; an empty set or an absent moment does not
 * restrict.
 *
 * @param from the earliest moment of occurrence
 * @param to   the first moment of occurrence that is too late
 */
public record OrganizationExportFilter(
        Set<String> users,
        Set<Surface> surfaces,
        Set<Category> categories,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Everything that is held for the organization. */
    public static final OrganizationExportFilter ALL = of(Set.of(), ExportFilter.ALL);

    public OrganizationExportFilter {
        users = Set.copyOf(users);
        surfaces = Set.copyOf(surfaces);
        categories = Set.copyOf(categories);
    }

    static OrganizationExportFilter of(Set<String> users, ExportFilter rows) {
        return new OrganizationExportFilter(users, rows.surfaces(), rows.categories(), rows.from(), rows.to());
    }

    /** The same without the people. @throws IllegalArgumentException if the period ends before it begins */
    ExportFilter rows() {
        return new ExportFilter(surfaces, categories, from, to);
    }
}
