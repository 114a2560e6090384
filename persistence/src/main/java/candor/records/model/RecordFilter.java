package candor.records.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted; what is absent does not restrict.
 *
 * @param from   the earliest moment of occurrence
 * @param to     the first moment of occurrence that is too late
 * @param person one person's alone (for administrators)
 * @param text   to be found in the content, whatever its case
 */
public record RecordFilter(
        @Nullable Surface surface,
        @Nullable Category category,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID person,
        @Nullable String text) {

    public static final RecordFilter ALL = new RecordFilter(null, null, null, null, null, null);
}
