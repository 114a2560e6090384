package candor.erasure.model;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order whose deletion begins, as the journal of deletions keeps it outside the database: enough to order it again as of its own
 * moment. Ids only; nothing of what is deleted, and nobody's name.
 *
 * @param id       as the order's, UUIDv7 of the moment it is about
 * @param expected the rows that whoever ordered it was shown; absent: nobody was
 * @param approval absent: it needed none
 */
public record JournaledErasure(
        UUID id,
        ErasureScope scope,
        UUID orderedBy,
        Instant orderedAt,
        Instant beginsAt,
        @Nullable Long expected,
        @Nullable Approval approval) {

    /** Another administrator's. */
    public record Approval(UUID by, Instant at, Instant expiresAt) {
        public Approval {
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
            Objects.requireNonNull(expiresAt);
        }
    }

    public JournaledErasure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(orderedBy);
        Objects.requireNonNull(orderedAt);
        Objects.requireNonNull(beginsAt);
    }

    /**
     * @param approval absent: the order needed none
     * @throws IllegalStateException if the order can still be undone, or was: what is journaled is deleted again after a restore
     */
    public static JournaledErasure of(Erasure order, @Nullable ErasureApproval approval) {
        if (order.state() != Erasure.State.RUNNING) {
            throw new IllegalStateException(
                    "only what somebody works on, which nobody can undo any more, is journaled");
        }
        return new JournaledErasure(
                order.id(),
                order.scope(),
                order.orderedBy(),
                order.orderedAt(),
                order.beginsAt().orElseThrow(),
                order.expected().isPresent() ? order.expected().getAsLong() : null,
                approval == null
                        ? null
                        : new Approval(
                                approval.decidedBy().orElseThrow(),
                                approval.decidedAt().orElseThrow(),
                                approval.expiresAt()));
    }

    /** The order as it was when it was given. */
    Erasure order() {
        return new Erasure(id, scope, orderedBy, orderedAt, beginsAt, expected);
    }
}
