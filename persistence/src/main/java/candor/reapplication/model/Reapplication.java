package candor.reapplication.model;

import candor.work.model.LongWork;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A steward's order to apply an agreement to what is held, and how far it has come. */
@Entity
public class Reapplication extends LongWork {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    private UUID position;

    @Column(updatable = false)
    private long total;

    @JdbcTypeCode(SqlTypes.JSON)
    private String counts;

    protected Reapplication() {}

    /**
     * @param id     UUIDv7 of this moment: only rows with a smaller one are looked at
     * @param total  rows that will be looked at, as far as is known now
     * @param counts JSON object of zeros
     */
    public Reapplication(UUID id, UUID agreementId, UUID orderedBy, Instant orderedAt, long total, String counts) {
        super(id, orderedBy, orderedAt);
        this.agreementId = agreementId;
        this.position = BEFORE_ALL;
        this.total = total;
        this.counts = counts;
    }

    public UUID agreementId() {
        return agreementId;
    }

    /** The last row that was looked at. */
    public UUID position() {
        return position;
    }

    public long total() {
        return total;
    }

    public String counts() {
        return counts;
    }

    public void advance(UUID reached, String counted, Instant now) {
        position = reached;
        counts = counted;
        wentOn(now);
    }
}
