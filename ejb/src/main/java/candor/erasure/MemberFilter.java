package candor.erasure;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of an organization's rows are meant, with people by their sign-in names; an empty set or an absent moment does not restrict.
 *
 * @param jobs ids of jobs of the cloud services
 * @param from the earliest moment of occurrence
 * @param to   the first moment of occurrence that is too late
 */
public record MemberFilter(
        Set<String> users,
        Set<Surface> surfaces,
        Set<Category> categories,
        Set<String> jobs,
        @Nullable Instant from,
        @Nullable Instant to) {
    public MemberFilter {
        users = Set.copyOf(users);
        surfaces = Set.copyOf(surfaces);
        categories = Set.copyOf(categories);
        jobs = Set.copyOf(jobs);
    }
}
