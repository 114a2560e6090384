package candor.records.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Why rows are held (R14): decided once, referenced by many rows, never changed. */
@Entity
@Immutable
public class Basis {
    @Id
    private long id;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "arrival_policy_version")
    private String arrivalPolicyVersion;

    private String clause;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> rules;

    @Column(name = "license_type")
    private @Nullable String licenseType;

    private @Nullable String hosting;

    @Column(name = "agreement_organization")
    private @Nullable String agreementOrganization;

    @Column(name = "agreement_version")
    private @Nullable Integer agreementVersion;

    @Column(name = "arrival_agreement_version")
    private @Nullable Integer arrivalAgreementVersion;

    @Column(name = "reapplied_agreement_version")
    private @Nullable Integer reappliedAgreementVersion;

    private String disposition;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> omitted;

    private String owner;

    @Column(name = "owner_organization")
    private @Nullable String ownerOrganization;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> purposes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> rights;

    @Column(name = "retention_days")
    private int retentionDays;

    protected Basis() {}

    /** The facts of this basis, as a value. */
    public BasisFacts facts() {
        return new BasisFacts(
                policyVersion,
                arrivalPolicyVersion,
                clause,
                rules,
                licenseType,
                hosting,
                agreementOrganization,
                agreementVersion,
                arrivalAgreementVersion,
                reappliedAgreementVersion,
                disposition,
                omitted,
                owner,
                ownerOrganization,
                purposes,
                rights,
                retentionDays);
    }
}
