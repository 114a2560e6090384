package candor.licensing.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A license by its name; what it is, and whose, its {@link LicenseTerm}s say. */
@Entity
public class License {
    @Id
    private UUID id;

    private String reference;

    protected License() {}

    /** @param reference its name for people, such as the number on a contract */
    public License(UUID id, String reference) {
        this.id = id;
        this.reference = reference;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }
}
