package candor.licensing.model;

import candor.policy.model.AgreementTerms;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of the contract with an organization, in force for a period (R8, R11). */
@Entity
@Table(name = "service_agreement")
public class ServiceAgreement {
    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private int version;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "in_force_from"))
    @AttributeOverride(name = "end", column = @Column(name = "in_force_to"))
    private Period inForce;

    @JdbcTypeCode(SqlTypes.JSON)
    private String terms;

    protected ServiceAgreement() {}

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
