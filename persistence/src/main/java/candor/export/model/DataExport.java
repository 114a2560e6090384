package candor.export.model;

import candor.work.model.LongWork;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person's order for a copy of what is held about them, or an administrator's for their organization, and what has become of it.
 * An attempt starts from the beginning.
 */
@Entity
@Table(name = "data_export")
public class DataExport extends LongWork {
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String filter;

    @Column(updatable = false)
    private String language;

    @Column(name = "organization_id", updatable = false)
    private @Nullable UUID organizationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private @Nullable List<UUID> people;

    private long total;
    private long done;

    @JdbcTypeCode(SqlTypes.JSON)
    private String counts;

    private @Nullable Long size;
    private byte @Nullable [] sha256;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    protected DataExport() {}

    /**
     * @param id       UUIDv7 of this moment
     * @param people   of an organization's rows only these people's; empty: all of them
     * @param filter   a JSON object
     * @param language {@code en} or {@code de}: of the page to read
     */
    public DataExport(
            UUID id, Orderer orderer, Instant orderedAt, Collection<UUID> people, String filter, String language) {
        super(id, orderer.person(), orderedAt);
        this.organizationId = orderer.organization();
        this.people = people.isEmpty() ? null : List.copyOf(people);
        this.filter = filter;
        this.language = language;
        this.counts = "{}";
    }

    /** The number of the attempt that may write. */
    public int attempt() {
        return attempts();
    }

    /** Whether this attempt may still write: it was not cancelled, and nobody else took over. */
    public boolean isWorkedOnBy(int attempt) {
        return state() == State.RUNNING && attempts() == attempt;
    }

    /** @param steps that were done, of so many that there are */
    public void reach(long steps, long of, Instant now) {
        done = steps;
        total = of;
        stillAtWork(now);
    }

    public void finish(long bytes, byte[] digest, String counted, Instant expiry, Instant now) {
        size = bytes;
        sha256 = digest.clone();
        counts = counted;
        expiresAt = expiry;
        done = total;
        complete(now);
    }

    /** Cancels one that is under way, removes one that has ended: nothing is left of it but that it was ordered. */
    @Override
    public void takeBack(Instant now) {
        size = null;
        sha256 = null;
        expiresAt = null;
        counts = "{}";
        super.takeBack(now);
    }

    public boolean isReadyAt(Instant now) {
        return state() == State.COMPLETED && expiresAt != null && now.isBefore(expiresAt);
    }

    public Orderer orderer() {
        return new Orderer(orderedBy(), organizationId);
    }

    /** Of an organization's rows only these people's; empty: all of them. */
    public Set<UUID> people() {
        return people == null ? Set.of() : Set.copyOf(people);
    }

    public String filter() {
        return filter;
    }

    public String language() {
        return language;
    }

    /** From 0 to 1. */
    public double progress() {
        return state() == State.COMPLETED ? 1 : total == 0 ? 0 : Math.min(0.99, (double) done / total);
    }

    /** Records by category, as a JSON object. */
    public String counts() {
        return counts;
    }

    /** In bytes. */
    public Optional<Long> size() {
        return Optional.ofNullable(size);
    }

    public Optional<byte[]> sha256() {
        return Optional.ofNullable(sha256).map(byte[]::clone);
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }
}
