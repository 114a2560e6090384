package candor.erasure.model;

import candor.records.model.Holder;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import candor.work.model.LongWork;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An order to delete rows, and how far it has come. */
@Entity
public class Erasure extends LongWork {
    /** With the pauses between them, some thirteen hours: an outage of a night needs nobody. */
    private static final int MOST_ATTEMPTS = 20;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID personId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private List<UUID> licenses;

    @Column(name = "organization_id", updatable = false)
    private @Nullable UUID organizationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private @Nullable List<UUID> people;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private @Nullable List<String> jobs;

    @Embedded
    private @Nullable FilterColumns filter;

    @Column(updatable = false)
    private @Nullable Long expected;

    @Column(name = "begins_at")
    private @Nullable Instant beginsAt;

    @Column(name = "began_at")
    private @Nullable Instant beganAt;

    private @Nullable Long fence;

    @Column(name = "held_since")
    private @Nullable Instant heldSince;

    private long total;

    @JdbcTypeCode(SqlTypes.JSON)
    private String counts;

    private int portion;

    private int passes;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    private @Nullable String certificate;

    protected Erasure() {}

    /** One that others decided on than who sees what it reaches. */
    public Erasure(UUID id, ErasureScope scope, UUID orderedBy, Instant orderedAt, Instant beginsAt) {
        this(id, scope, orderedBy, orderedAt, beginsAt, null);
    }

    /**
     * @param id       UUIDv7 of the moment it is about: only rows with a smaller one are deleted
     * @param beginsAt until then it can be undone; absent: it has to be approved first
     * @param expected the rows that whoever ordered it was shown; absent: nobody was
     */
    public Erasure(
            UUID id,
            ErasureScope scope,
            UUID orderedBy,
            Instant orderedAt,
            @Nullable Instant beginsAt,
            @Nullable Long expected) {
        super(id, orderedBy, orderedAt);
        this.personId = scope.person();
        this.licenses = scope.licenses();
        this.organizationId = scope.organization();
        this.people = scope.filter().people().isEmpty()
                ? null
                : List.copyOf(scope.filter().people());
        this.jobs = scope.filter().jobs().isEmpty()
                ? null
                : scope.filter().jobs().stream().sorted().toList();
        this.filter = new FilterColumns(scope.filter());
        this.beginsAt = beginsAt;
        this.expected = expected;
        this.counts = "{}";
    }

    public ErasureScope scope() {
        Holder holder = personId == null
                ? new OfOrganization(Objects.requireNonNull(organizationId))
                : new OfPerson(personId, licenses);
        return new ErasureScope(
                holder,
                organizationId,
                FilterColumns.filter(
                        filter,
                        people == null ? Set.of() : Set.copyOf(people),
                        jobs == null ? Set.of() : Set.copyOf(jobs)));
    }

    /**
     * Somebody else wants it, too.
     *
     * @param begins until then it can be undone
     * @throws IllegalStateException if it does not wait for that
     */
    public void approve(Instant begins) {
        if (!awaitsApproval()) {
            throw new IllegalStateException("nothing to approve");
        }
        beginsAt = begins;
    }

    @Override
    protected int mostAttempts() {
        return MOST_ATTEMPTS;
    }

    /** Whether nothing happens, and nothing is concealed, before somebody approves it. */
    public boolean awaitsApproval() {
        return state() == State.WAITING && beginsAt == null;
    }

    /** Takes back the order. @return whether it was still time: its deletion has not begun */
    public boolean undo(Instant now) {
        boolean inTime = state() == State.WAITING && beganAt == null;
        if (inTime) {
            cancel(now);
        }
        return inTime;
    }

    /** The rows found to be deleted, as yet. */
    public void foundMore(long rows, long fencedBy, Instant now) {
        total += rows;
        passes++;
        if (beganAt == null) {
            begin(fencedBy, now);
        }
        wentOn(now);
    }

    /** From now on nobody can undo it, whether or not its rows have been looked for. */
    void begin(long fencedBy, Instant now) {
        beganAt = now;
        fence = fencedBy;
    }

    /** @param deleted by category, as a JSON object: of all portions */
    public void portionDone(String deleted, Instant now) {
        counts = deleted;
        portion++;
        wentOn(now);
    }

    /** Transactions older than the order may still bring rows: until they have ended, nothing can be certified. */
    public void waitForFence(Instant now) {
        letOthersEnd(now);
    }

    /** A legal hold reaches rows of it: nobody goes on with it before that is lifted; what it conceals stays concealed. */
    public void hold(Instant now) {
        if (heldSince == null && isUnderWay()) {
            heldSince = now;
            letOthersEnd(now);
        }
    }

    /** No legal hold reaches it any more: whoever asks next goes on. */
    public void release() {
        heldSince = null;
    }

    public void certify(String signed, Instant now) {
        certificate = signed;
        completedAt = now;
        complete(now);
    }

    /** Whether the organization's administrators ordered it of themselves; what one of its people asked for is that person's. */
    public boolean isOfOrganization(UUID organization) {
        return personId == null && organization.equals(organizationId);
    }

    public boolean hasBegun() {
        return beganAt != null;
    }

    /** The transaction that all others have to have ended before, so that nothing older can appear. */
    public long fence() {
        return Objects.requireNonNull(fence);
    }

    /** The number of the portion that is next. */
    public int portion() {
        return portion;
    }

    /** How often it has been looked for rows. */
    public int passes() {
        return passes;
    }

    /** Rows that are deleted or to be deleted, as far as is known. */
    public long total() {
        return total;
    }

    /** Deleted rows by category, as a JSON object. */
    public String counts() {
        return counts;
    }

    /** The rows that whoever ordered it was shown. */
    public OptionalLong expected() {
        return expected == null ? OptionalLong.empty() : OptionalLong.of(expected);
    }

    /** Absent: it has to be approved first, or never was. */
    public Optional<Instant> beginsAt() {
        return Optional.ofNullable(beginsAt);
    }

    public Optional<Instant> beganAt() {
        return Optional.ofNullable(beganAt);
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    /** Since when a legal hold has kept it from going on; absent: none does. */
    public Optional<Instant> heldSince() {
        return Optional.ofNullable(heldSince);
    }

    /** A compact JSON Web Signature, once it is completed. */
    public Optional<String> certificate() {
        return Optional.ofNullable(certificate);
    }
}
