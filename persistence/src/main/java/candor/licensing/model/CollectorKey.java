package candor.licensing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A secret that says which source data comes from; known here by its hash alone. */
@Entity
@Table(name = "collector_key")
public class CollectorKey {
    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "source_id")
    private CollectorSource source;

    @Column(name = "key_hash")
    private byte[] hash;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected CollectorKey() {}

    /** SHA-256 of the key. */
    public byte[] hash() {
        return hash.clone();
    }

    public CollectorSource source() {
        return source;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
