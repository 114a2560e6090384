package candor.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are asked for; what is absent does not restrict.
 *
 * @param user   sign-in name of somebody whose records were seen
 * @param from   the earliest moment of a look
 * @param to     the first moment of a look that is too late
 * @param cursor {@code next} of the page before; absent: from the newest on
 * @param limit  most looks on a page
 */
public record LookSearch(
        @Nullable String user,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int limit) {

    /** The newest looks of all. */
    public static LookSearch newest(int limit) {
        return new LookSearch(null, null, null, null, limit);
    }
}
