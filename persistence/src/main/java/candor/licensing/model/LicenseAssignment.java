package candor.licensing.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** That a person works under a license, for a period. Queries name it; {@link RegisterRows} reads it. */
@Entity
@DynamicUpdate // the application may move an end, and nothing else
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
    @AttributeOverride(name = "start", column = @Column(name = "valid_from", updatable = false))
    @AttributeOverride(name = "end", column = @Column(name = "valid_to"))
    private Period valid;

    protected LicenseAssignment() {}

    public LicenseAssignment(UUID id, UUID licenseId, Person person, Period valid) {
        this.id = id;
        this.licenseId = licenseId;
        this.person = person;
        this.valid = valid;
    }

    public UUID id() {
        return id;
    }

    public UUID licenseId() {
        return licenseId;
    }

    public Person person() {
        return person;
    }

    public Period valid() {
        return valid;
    }

    /** @throws IllegalArgumentException as {@link Period#endedAt} does */
    public void end(Instant at, Instant now) {
        valid = valid.endedAt(at, now);
    }
}
