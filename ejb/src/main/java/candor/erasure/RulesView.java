package candor.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organization asks of deletions that its administrators order.
 *
 * @param undoSeconds    how long an order can be undone
 * @param secondApproval whether another administrator has to approve it
 * @param pending        weaker rules that wait for another administrator; absent: none
 */
public record RulesView(
        long undoSeconds, boolean secondApproval, @Nullable Pending pending) {

    /**
     * @param proposedBy sign-in name
     * @param own        whether the caller proposed them
     * @param expiresAt  by when somebody has to approve them
     */
    public record Pending(
            long undoSeconds,
            boolean secondApproval,
            String proposedBy,
            boolean own,
            Instant proposedAt,
            Instant expiresAt) {}
}
