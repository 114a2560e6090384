package candor.agreement.model;

import candor.licensing.model.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** That an agreement is to end early: one steward proposes it, another approves. Until then nothing ends. */
@Entity
@DynamicUpdate // the application may approve one, and change nothing else in it
@Table(name = "agreement_ending")
public class AgreementEnding {
    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "ends_at")
    private Instant endsAt;

    @ManyToOne
    @JoinColumn(name = "proposed_by")
    private Person proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "approved_by")
    private @Nullable Person approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    protected AgreementEnding() {}

    public AgreementEnding(UUID id, UUID agreementId, Instant endsAt, Person proposedBy, Instant now) {
        this.id = id;
        this.agreementId = agreementId;
        this.endsAt = endsAt;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    /** @throws IllegalArgumentException if it is who proposed it */
    public void approve(Person approver, Instant now) {
        if (approver.id().equals(proposedBy.id())) {
            throw new IllegalArgumentException("nobody approves what they proposed");
        }
        approvedBy = approver;
        approvedAt = now;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Person proposedBy() {
        return proposedBy;
    }
}
