package candor.work.model;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order for something that takes long: who gave it, and what has become of it (ADR 9). */
@MappedSuperclass
public abstract class LongWork {
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

    @Column(name = "ordered_by", updatable = false)
    private UUID orderedBy;

    @Column(name = "ordered_at", updatable = false)
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "worked_at")
    private @Nullable Instant workedAt;

    protected LongWork() {}

    /** @param id UUIDv7 of this moment */
    protected LongWork(UUID id, UUID orderedBy, Instant orderedAt) {
        this.id = id;
        this.orderedBy = orderedBy;
        this.orderedAt = orderedAt;
        this.state = State.WAITING;
    }

    public UUID id() {
        return id;
    }

    public UUID orderedBy() {
        return orderedBy;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public State state() {
        return state;
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Somebody begins or goes on. After too many attempts in a row that came to nothing it has failed. */
    public void attempt(Instant now) {
        attempts++;
        workedAt = now;
        state = attempts > mostAttempts() ? State.FAILED : State.RUNNING;
    }

    /** In a row that come to nothing. */
    protected int mostAttempts() {
        return MOST_ATTEMPTS;
    }

    /** A portion went through: whoever works on it still does, and attempts count from here. */
    protected void wentOn(Instant now) {
        attempts = 0;
        workedAt = now;
    }

    /** Nothing can be done before others have ended: whoever asks next goes on. */
    protected void letOthersEnd(Instant now) {
        wentOn(now);
        state = State.WAITING;
    }

    /** A sign of life, without anything that a later attempt could build on. */
    protected void stillAtWork(Instant now) {
        workedAt = now;
    }

    /** Attempts since the last portion that went through, this one included. */
    protected int attempts() {
        return attempts;
    }

    public void complete(Instant now) {
        state = State.COMPLETED;
        workedAt = now;
    }

    /** @throws IllegalStateException if it has ended already */
    protected void cancel(Instant now) {
        if (!isUnderWay()) {
            throw new IllegalStateException("ended already");
        }
        takeBack(now);
    }

    /** Nobody wants it any more, whatever has become of it. */
    protected void takeBack(Instant now) {
        state = State.CANCELLED;
        workedAt = now;
    }

    /** When somebody last began, went on or ended; absent: nobody has begun. */
    public @Nullable Instant workedAt() {
        return workedAt;
    }
}
