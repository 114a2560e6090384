package candor.licensing.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a person works under a license, for a period. Queries name it; {@link RegisterRows} reads it. */
@Entity
@Table(name = "license_assignment")
public class LicenseAssignment {
    @Id
    private UUID id;

    @Column(name = "license_id")
    private UUID licenseId;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "valid_from"))
    @AttributeOverride(name = "end", column = @Column(name = "valid_to"))
    private Period valid;

    protected LicenseAssignment() {}
}
