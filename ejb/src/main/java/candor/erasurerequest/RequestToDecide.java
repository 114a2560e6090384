package candor.erasurerequest;

import candor.policy.model.Category;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request, as somebody sees it who decides.
 *
 * @param user         sign-in name of who asked
 * @param organization the person's, by short name; absent: none
 * @param dueAt        by when it has to be answered
 * @param overdue      whether that has passed
 * @param own          whether the caller asked: nobody decides their own
 * @param held         whether a legal hold keeps any of it: then it cannot be approved
 * @param reaches      rows by category that would be deleted now; absent in a list
 */
public record RequestToDecide(
        UUID id,
        String user,
        @Nullable String organization,
        ChosenRows filter,
        Instant askedAt,
        Instant dueAt,
        boolean overdue,
        boolean own,
        boolean held,
        @Nullable Map<Category, Long> reaches) {

    /** Rows that would be deleted now. */
    public long rows() {
        return reaches == null
                ? 0
                : reaches.values().stream().mapToLong(Long::longValue).sum();
    }
}
