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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a license was for a period: its type and, of an enterprise license, the organization that held it (R12). Queries
 * name it; whole histories are read by {@link RegisterRows}.
 */
@Entity
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
    @AttributeOverride(name = "start", column = @Column(name = "valid_from"))
    @AttributeOverride(name = "end", column = @Column(name = "valid_to"))
    private Period valid;

    protected LicenseTerm() {}
}
