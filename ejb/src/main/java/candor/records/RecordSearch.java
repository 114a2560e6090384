package candor.records;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; what is absent does not restrict.
 *
 * @param from   earliest moment of occurrence
 * @param to     first moment of occurrence that is too late
 * @param user   sign-in name, for administrators
 * @param text   words to be found in the values of the content, as {@link candor.records.model.SearchTerms} reads them
 * @param cursor {@code next} of the page before; absent: from the newest on
 * @param limit  most records on a page, 1 to {@value #MOST}
 */
public record RecordSearch(
        @Nullable Surface surface,
        @Nullable Category category,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String user,
        @Nullable String text,
        @Nullable String cursor,
        int limit) {

    public static final int MOST = 500;

    /** @throws IllegalArgumentException if the limit is out of its range */
    public RecordSearch {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is 1 to " + MOST);
        }
    }
}
