package candor.licensing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.util.UUID;

/** The holder of enterprise licenses. */
@Entity
public class Organization {
    @Id
    private UUID id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "erasure_undo_seconds")
    private int erasureUndoSeconds;

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

    /** How long a deletion that it has approved can be undone. */
    public Duration erasureUndo() {
        return Duration.ofSeconds(erasureUndoSeconds);
    }
}
