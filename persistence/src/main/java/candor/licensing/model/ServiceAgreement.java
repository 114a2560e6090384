package candor.licensing.model;

import candor.policy.model.AgreementTerms;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of the contract with an organization, in force for a period (R8, R11). */
@Entity
@DynamicUpdate // the application may move an end, and nothing else
@Table(name = "service_agreement")
public class ServiceAgreement {
    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private int version;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "in_force_from", updatable = false))
    @AttributeOverride(name = "end", column = @Column(name = "in_force_to"))
    private Period inForce;

    @JdbcTypeCode(SqlTypes.JSON)
    private String terms;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "written_by")
    private @Nullable Person writtenBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "approved_by")
    private @Nullable Person approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    protected ServiceAgreement() {}

    /** A version as it is approved: only that gives it force, so that it has none before. */
    public ServiceAgreement(
            UUID id,
            Organization organization,
            int version,
            Period inForce,
            AgreementTerms terms,
            Person writtenBy,
            Person approvedBy,
            Instant approvedAt) {
        if (writtenBy.id().equals(approvedBy.id())) {
            throw new IllegalArgumentException("nobody approves what they wrote");
        }
        if (inForce.start().isBefore(approvedAt)) {
            throw new IllegalArgumentException("no agreement is in force before it is approved");
        }
        this.id = id;
        this.organization = organization;
        this.version = version;
        this.inForce = inForce;
        this.terms = AgreementTermsJson.write(terms);
        this.writtenBy = writtenBy;
        this.approvedBy = approvedBy;
        this.approvedAt = approvedAt;
    }

    /** @throws IllegalArgumentException as {@link Period#endedAt} does */
    public void end(Instant at, Instant now) {
        inForce = inForce.endedAt(at, now);
    }

    public UUID id() {
        return id;
    }

    public Organization organization() {
        return organization;
    }

    public int version() {
        return version;
    }

    public Period inForce() {
        return inForce;
    }

    /** The terms as they are stored: a JSON object. */
    public String termsAsJson() {
        return terms;
    }

    /** @throws IllegalStateException if what is stored is not in the policy's vocabulary: fail closed */
    public AgreementTerms terms() {
        return AgreementTermsJson.read(terms);
    }
}
