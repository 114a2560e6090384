package candor.retention.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day's removal of what is past its period, and how far it has come. Nobody orders it; else it goes on as ordered work does (ADR 9). It
 * goes through the months of arrival; in each it removes portions of rows, or, where nothing has to stay, drops the month.
 */
@Entity
@Table(name = "retention_run")
public class RetentionRun {
    private static final int MOST_ATTEMPTS = 5;

    /** Two seconds lie between them. */
    private static final int MOST_VAIN = 60;

    private static final int LONGEST_FAILURE = 200;

    /** What a client may read of long work (contract). */
    public enum State {
        WAITING,
        RUNNING,
        COMPLETED,
        FAILED
    }

    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    private int attempts;

    @Column(name = "worked_at")
    private Instant workedAt;

    private @Nullable LocalDate month;

    private boolean dropping;

    private int vain;

    private int portion;

    private long held;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    private @Nullable String failure;

    protected RetentionRun() {}

    /** @param day UTC; what was to be held until a day before it goes */
    public RetentionRun(UUID id, LocalDate day, Instant startedAt) {
        this.id = id;
        this.day = day;
        this.startedAt = startedAt;
        this.workedAt = startedAt;
        this.state = State.WAITING;
    }

    /** Somebody begins or goes on. After too many attempts in a row that came to nothing it has failed; the next day's begins anew. */
    public void attempt(Instant now) {
        attempts++;
        workedAt = now;
        state = attempts > MOST_ATTEMPTS ? State.FAILED : State.RUNNING;
    }

    /**
     * Comes to a month.
     *
     * @param dropped whether it is to be dropped, once the rows in portions have gone
     * @param kept    rows past their period that legal holds keep
     */
    public void enter(LocalDate next, boolean dropped, long kept, Instant now) {
        month = next;
        dropping = dropped;
        vain = 0;
        held += kept;
        wentOn(now);
    }

    public void portionDone(Instant now) {
        portion++;
        wentOn(now);
    }

    /** Nothing is left to be done in this month. */
    public void leaveMonth(Instant now) {
        dropping = false;
        wentOn(now);
    }

    /** Others are in the way of dropping the month: it is tried again, or its rows go in portions in the end. */
    public void findBusy(Instant now) {
        vain++;
        wentOn(now);
        if (vain < MOST_VAIN) {
            state = State.WAITING;
        } else {
            dropping = false;
        }
    }

    public void complete(Instant now) {
        failure = null;
        state = State.COMPLETED;
        completedAt = now;
        workedAt = now;
    }

    /** An attempt came to nothing. @param kind of error, without what it says: that may quote what is held */
    public void meet(String kind) {
        failure = kind.substring(0, Math.min(kind.length(), LONGEST_FAILURE));
    }

    private void wentOn(Instant now) {
        attempts = 0;
        failure = null;
        workedAt = now;
    }

    public UUID id() {
        return id;
    }

    public LocalDate day() {
        return day;
    }

    public State state() {
        return state;
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Of arrival, its first day: what it is at; absent: it has not begun. */
    public Optional<LocalDate> month() {
        return Optional.ofNullable(month);
    }

    public boolean isDropping() {
        return dropping;
    }

    /** The number of the portion that is next. */
    public int portion() {
        return portion;
    }

    /** Rows past their period that legal holds kept. */
    public long held() {
        return held;
    }

    /** The kind of error that the latest attempt met; absent: it went on. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** When somebody last worked on it. */
    public Instant workedAt() {
        return workedAt;
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }
}
