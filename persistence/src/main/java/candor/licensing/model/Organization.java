package candor.licensing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The holder of enterprise licenses. */
@Entity
public class Organization {
    @Id
    private UUID id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    protected Organization() {}

    public UUID id() {
        return id;
    }

    /** The short name that contracts and receipts use, such as {@code acme}. */
    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }
}
