package candor.reapplication.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A steward's order to apply an agreement to what is held, and how far it has come. */
@Entity
public class Reapplication {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST_ATTEMPTS = 5;

    /** What a client may read of long work (contract). */
    public enum State {
        WAITING,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(name = "ordered_by", updatable = false)
    private UUID orderedBy;

    @Column(name = "ordered_at", updatable = false)
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID position;

    @Column(updatable = false)
    private long total;

    @JdbcTypeCode(SqlTypes.JSON)
    private String counts;

    private int attempts;

    @Column(name = "worked_at")
    private @Nullable Instant workedAt;

    protected Reapplication() {}

    /**
     * @param id     UUIDv7 of this moment: only rows with a smaller one are looked at
     * @param total  rows that will be looked at, as far as is known now
     * @param counts JSON object of zeros
     */
    public Reapplication(UUID id, UUID agreementId, UUID orderedBy, Instant orderedAt, long total, String counts) {
        this.id = id;
        this.agreementId = agreementId;
        this.orderedBy = orderedBy;
        this.orderedAt = orderedAt;
        this.state = State.WAITING;
        this.position = BEFORE_ALL;
        this.total = total;
        this.counts = counts;
    }

    public UUID id() {
        return id;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public State state() {
        return state;
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
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

    /** Somebody begins or goes on. After too many attempts in a row that came to nothing it has failed. */
    public void attempt(Instant now) {
        attempts++;
        workedAt = now;
        state = attempts > MOST_ATTEMPTS ? State.FAILED : State.RUNNING;
    }

    public void advance(UUID reached, String counted, Instant now) {
        position = reached;
        counts = counted;
        attempts = 0;
        workedAt = now;
    }

    public void complete(Instant now) {
        state = State.COMPLETED;
        workedAt = now;
    }
}
