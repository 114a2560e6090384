package candor.erasure.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weaker rules that one administrator wants and that another one has to approve. */
@Entity
@Table(name = "erasure_rules_change")
public class RulesChange {
    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "undo_seconds", updatable = false)
    private int undoSeconds;

    @Column(name = "second_approval", updatable = false)
    private boolean secondApproval;

    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ApprovalOutcome outcome;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected RulesChange() {}

    public RulesChange(
            UUID id, UUID organization, ErasureRules wanted, UUID proposedBy, Instant proposedAt, Instant expiresAt) {
        this.id = id;
        this.organizationId = organization;
        this.undoSeconds = Math.toIntExact(wanted.undoWindow().toSeconds());
        this.secondApproval = wanted.secondApproval();
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.expiresAt = expiresAt;
    }

    /** @param approved by somebody else than who proposed it; taking it back is everybody's */
    public void decide(UUID by, boolean approved, Instant now) {
        if (approved && by.equals(proposedBy)) {
            throw new IllegalArgumentException("nobody approves their own change");
        }
        end(approved ? ApprovalOutcome.APPROVED : ApprovalOutcome.REFUSED, by, now);
    }

    /** Nobody decided in time, or other rules came before that. */
    public void expire(Instant now) {
        end(ApprovalOutcome.EXPIRED, null, now);
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

    public ErasureRules wanted() {
        return new ErasureRules(Duration.ofSeconds(undoSeconds), secondApproval);
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
