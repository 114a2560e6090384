package candor.erasure.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a second administrator says of an order that needs one. Nobody approves or refuses their own. */
@Entity
@Table(name = "erasure_approval")
public class ErasureApproval {
    @Id
    @Column(name = "erasure_id", updatable = false)
    private UUID erasureId;

    @Column(name = "ordered_by", updatable = false)
    private UUID orderedBy;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ApprovalOutcome outcome;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    protected ErasureApproval() {}

    /** @param expiresAt from then on it cannot be approved any more */
    public ErasureApproval(Erasure order, Instant expiresAt) {
        this.erasureId = order.id();
        this.orderedBy = order.orderedBy();
        this.expiresAt = expiresAt;
    }

    public void approve(UUID by, Instant now) {
        requireAnother(by);
        end(ApprovalOutcome.APPROVED, by, now);
    }

    /** @param why is shown to the administrators */
    public void refuse(UUID by, String why, Instant now) {
        requireAnother(by);
        reason = why;
        end(ApprovalOutcome.REFUSED, by, now);
    }

    /** One of the administrators takes the order back. */
    public void withdraw(UUID by, Instant now) {
        end(ApprovalOutcome.WITHDRAWN, by, now);
    }

    /** Nobody approved it in time. */
    public void expire(Instant now) {
        end(ApprovalOutcome.EXPIRED, null, now);
    }

    private void requireAnother(UUID by) {
        if (by.equals(orderedBy)) {
            throw new IllegalArgumentException("nobody approves their own order");
        }
    }

    private void end(ApprovalOutcome how, @Nullable UUID by, Instant now) {
        if (outcome != null) {
            throw new IllegalStateException("decided already");
        }
        outcome = how;
        decidedBy = by;
        decidedAt = now;
    }

    public boolean isOpenAt(Instant now) {
        return outcome == null && now.isBefore(expiresAt);
    }

    public UUID erasureId() {
        return erasureId;
    }

    public UUID orderedBy() {
        return orderedBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Absent: nobody has said anything yet. */
    public Optional<ApprovalOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Why it was refused. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
