package candor.licensing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A key that somebody was given. The key itself is nowhere; its ends and uses are written by the database's clock. */
@Entity
@Immutable
@Table(name = "collector_key")
public class CollectorKey {
    @Id
    private UUID id;

    @Column(name = "source_id")
    private UUID sourceId;

    private @Nullable String prefix;

    @Column(name = "key_hash")
    private byte[] hash;

    @Column(name = "revoked_at", insertable = false)
    private @Nullable Instant revokedAt;

    protected CollectorKey() {}

    /**
     * @param prefix how the key begins, which tells it apart and is no part of its secret
     * @param hash   SHA-256 of the whole key
     */
    public CollectorKey(UUID id, UUID sourceId, String prefix, byte[] hash) {
        this.id = id;
        this.sourceId = sourceId;
        this.prefix = prefix;
        this.hash = hash.clone();
    }

    public UUID id() {
        return id;
    }

    public UUID sourceId() {
        return sourceId;
    }

    /** Of a key from before keys had one: absent. */
    public @Nullable String prefix() {
        return prefix;
    }

    public boolean isRevoked(Instant now) {
        return revokedAt != null && !revokedAt.isAfter(now);
    }
}
