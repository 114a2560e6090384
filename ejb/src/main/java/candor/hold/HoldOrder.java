package candor.hold;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a steward wants kept: rows of one person, of one organization, or of everybody. An empty set or an absent moment does not restrict.
 *
 * @param user          sign-in name; absent, as the organization: everybody's rows that the rest lets through
 * @param organization  short name
 * @param from          the earliest moment of occurrence
 * @param to            the first moment of occurrence that is too late
 * @param reason        1 to 2,000 characters; read by stewards alone
 * @param caseReference 1 to 200 characters
 */
public record HoldOrder(
        @Nullable String user,
        @Nullable String organization,
        Set<Surface> surfaces,
        Set<Category> categories,
        @Nullable Instant from,
        @Nullable Instant to,
        String reason,
        String caseReference) {
    public static final int LONGEST_REASON = 2000;
    public static final int LONGEST_REFERENCE = 200;

    /** @throws IllegalArgumentException if it names two, or nothing at all, or lacks words */
    public HoldOrder {
        if (user != null && organization != null) {
            throw new IllegalArgumentException("a person or an organization");
        }
        surfaces = Set.copyOf(surfaces);
        categories = Set.copyOf(categories);
        if (user == null
                && organization == null
                && surfaces.isEmpty()
                && categories.isEmpty()
                && from == null
                && to == null) {
            throw new IllegalArgumentException("everything");
        }
        reason = words(reason, LONGEST_REASON);
        caseReference = words(caseReference, LONGEST_REFERENCE);
    }

    /** @throws IllegalArgumentException if there are none, or too many */
    static String words(String said, int most) {
        String words = said.strip();
        if (words.isEmpty() || words.length() > most || words.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("1 to " + most + " characters");
        }
        return words;
    }
}
