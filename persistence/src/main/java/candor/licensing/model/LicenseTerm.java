package candor.licensing.model;

import candor.policy.model.LicenseType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * What a license was for a period: its type and, of an enterprise license, the organization that held it (R12). Whole
 * histories are read by {@link RegisterRows}.
 */
@Entity
@DynamicUpdate // the application may move an end, and nothing else
@Table(name = "license_term")
public class LicenseTerm {
    @Id
    private UUID id;

    @Column(name = "license_id")
    private UUID licenseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "license_type")
    private LicenseType licenseType;

    @ManyToOne
    @JoinColumn(name = "organization_id")
    private @Nullable Organization organization;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "valid_from", updatable = false))
    @AttributeOverride(name = "end", column = @Column(name = "valid_to"))
    private Period valid;

    protected LicenseTerm() {}

    /**
     * @param organization that holds it; of an enterprise license, and of no other
     * @throws IllegalArgumentException otherwise
     */
    public LicenseTerm(UUID id, UUID licenseId, LicenseType type, @Nullable Organization organization, Period valid) {
        if ((type == LicenseType.ENTERPRISE) != (organization != null)) {
            throw new IllegalArgumentException("enterprise licenses have an organization, others none");
        }
        this.id = id;
        this.licenseId = licenseId;
        this.licenseType = type;
        this.organization = organization;
        this.valid = valid;
    }

    public UUID id() {
        return id;
    }

    public UUID licenseId() {
        return licenseId;
    }

    public LicenseType type() {
        return licenseType;
    }

    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }

    public Period valid() {
        return valid;
    }

    /** @throws IllegalArgumentException as {@link Period#endedAt} does */
    public void end(Instant at, Instant now) {
        valid = valid.endedAt(at, now);
    }
}
