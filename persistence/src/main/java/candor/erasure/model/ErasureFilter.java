package candor.erasure.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a holder's rows are to be deleted; an empty set or an absent moment does not restrict.
 *
 * @param people an organization's people whose rows go; of a person's own rows it is left empty
 * @param jobs   ids of jobs of the cloud services: those rows that name one of them
 * @param from   the earliest moment of occurrence
 * @param to     the first moment of occurrence that is too late
 */
public record ErasureFilter(
        Set<UUID> people,
        Set<Surface> surfaces,
        Set<Category> categories,
        Set<String> jobs,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final ErasureFilter ALL = new ErasureFilter(Set.of(), Set.of(), Set.of(), null, null);

    /** Of any job, and of none. */
    public ErasureFilter(
            Set<UUID> people,
            Set<Surface> surfaces,
            Set<Category> categories,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(people, surfaces, categories, Set.of(), from, to);
    }

    /** @throws IllegalArgumentException if the period ends before it begins */
    public ErasureFilter {
        people = Set.copyOf(people);
        surfaces = Set.copyOf(surfaces);
        categories = Set.copyOf(categories);
        jobs = Set.copyOf(jobs);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("to is not after from");
        }
    }
}
