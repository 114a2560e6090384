package candor.erasure;

import candor.erasure.model.ApprovalOutcome;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.work.model.LongWork.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deletion that an organization's administrators ordered.
 *
 * @param awaitingApproval whether another administrator has to approve it first; until then its rows are seen by everybody
 * @param progress         from 0 to 1
 * @param records          that who ordered it was shown and confirmed
 * @param counts           rows deleted by category, so far
 * @param orderedBy        sign-in name
 * @param own              whether the caller ordered it
 * @param approval         absent: it needs none
 * @param unusual          whether its size was an alarm
 * @param beginsAt         until then it can be undone; absent: it has to be approved first, or never was
 * @param beganAt          absent: nothing has been deleted
 * @param completedAt      absent: there is no certificate yet
 * @param heldSince        since when a legal hold has kept it from going on; absent: none does
 */
public record OrganizationErasureView(
        UUID id,
        State state,
        boolean awaitingApproval,
        double progress,
        long records,
        Map<Category, Long> counts,
        Filter filter,
        String orderedBy,
        boolean own,
        Instant orderedAt,
        @Nullable Approval approval,
        boolean unusual,
        @Nullable Instant beginsAt,
        @Nullable Instant beganAt,
        @Nullable Instant completedAt,
        @Nullable Instant heldSince) {

    /**
     * Which rows; an empty set or an absent moment does not restrict.
     *
     * @param users sign-in names
     */
    public record Filter(
            SortedSet<String> users,
            SortedSet<Surface> surfaces,
            SortedSet<Category> categories,
            SortedSet<String> jobs,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Everything that is held for the organization. */
        public boolean unrestricted() {
            return users.isEmpty()
                    && surfaces.isEmpty()
                    && categories.isEmpty()
                    && jobs.isEmpty()
                    && from == null
                    && to == null;
        }
    }

    /**
     * What another administrator says of it.
     *
     * @param expiresAt by when somebody has to
     * @param outcome   absent: nobody has
     * @param decidedBy sign-in name
     * @param reason    why it was refused
     */
    public record Approval(
            Instant expiresAt,
            @Nullable ApprovalOutcome outcome,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** Whether it is neither done nor given up. */
    public boolean underWay() {
        return List.of(State.WAITING, State.RUNNING, State.FAILED).contains(state);
    }

    /** Rows that are deleted, so far. */
    public long deleted() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
