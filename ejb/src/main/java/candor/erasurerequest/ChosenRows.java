package candor.erasurerequest;

import candor.erasure.model.ErasureFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which rows somebody means; an empty set or an absent moment does not restrict. */
public record ChosenRows(
        SortedSet<Surface> surfaces,
        SortedSet<Category> categories,
        @Nullable Instant from,
        @Nullable Instant to) {

    static ChosenRows of(ErasureFilter filter) {
        return new ChosenRows(
                new TreeSet<>(filter.surfaces()), new TreeSet<>(filter.categories()), filter.from(), filter.to());
    }

    /** Everything that is held. */
    public boolean unrestricted() {
        return surfaces.isEmpty() && categories.isEmpty() && from == null && to == null;
    }
}
