package candor.records.model;

import candor.platform.model.Position;
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
 * @param text   to be found in the values of the content, as {@link SearchTerms} reads it
 * @param downTo the last record to be looked at
 */
public record RecordFilter(
        @Nullable Surface surface,
        @Nullable Category category,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID person,
        @Nullable String text,
        @Nullable Position downTo) {

    public static final RecordFilter ALL = new RecordFilter(null, null, null, null, null, null);

    public RecordFilter(
            @Nullable Surface surface,
            @Nullable Category category,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID person,
            @Nullable String text) {
        this(surface, category, from, to, person, text, null);
    }

    /** The same, but nothing older than the record at this position. */
    RecordFilter downTo(@Nullable Position oldest) {
        return new RecordFilter(surface, category, from, to, person, text, oldest);
    }

    RecordFilter withoutText() {
        return new RecordFilter(surface, category, from, to, person, null, downTo);
    }
}
