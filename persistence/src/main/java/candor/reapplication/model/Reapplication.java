package candor.reapplication.model;

import candor.work.model.LongWork;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An order to apply an agreement, or what administrators leave out, to what is held, and how far it has come. */
@Entity
public class Reapplication extends LongWork {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Column(name = "agreement_id", updatable = false)
    private @Nullable UUID agreementId;

    @Column(name = "narrowing_id", updatable = false)
    private @Nullable UUID narrowingId;

    private UUID position;

    @Column(updatable = false)
    private long total;

    @JdbcTypeCode(SqlTypes.JSON)
    private String counts;

    protected Reapplication() {}

    private Reapplication(UUID id, UUID orderedBy, Instant orderedAt, long total, String counts) {
        super(id, orderedBy, orderedAt);
        this.position = BEFORE_ALL;
        this.total = total;
        this.counts = counts;
    }

    /**
     * @param id     UUIDv7 of this moment: only rows with a smaller one are looked at
     * @param total  rows that will be looked at, as far as is known now
     * @param counts JSON object of zeros
     */
    public static Reapplication ofAgreement(
            UUID id, UUID agreement, UUID orderedBy, Instant orderedAt, long total, String counts) {
        Reapplication order = new Reapplication(id, orderedBy, orderedAt, total, counts);
        order.agreementId = agreement;
        return order;
    }

    /** Of what administrators leave out; with the parameters of {@link #ofAgreement}. */
    public static Reapplication ofNarrowing(
            UUID id, UUID narrowing, UUID orderedBy, Instant orderedAt, long total, String counts) {
        Reapplication order = new Reapplication(id, orderedBy, orderedAt, total, counts);
        order.narrowingId = narrowing;
        return order;
    }

    /** The agreement or the narrowing that is applied. */
    public UUID applied() {
        return agreementId == null ? Objects.requireNonNull(narrowingId) : agreementId;
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
