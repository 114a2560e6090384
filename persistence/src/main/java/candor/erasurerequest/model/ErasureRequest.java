package candor.erasurerequest.model;

import candor.erasure.model.ErasureFilter;
import candor.erasure.model.FilterColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's wish to have rows deleted, and what has become of it. Each step that it cannot take is an error. */
@Entity
@Table(name = "erasure_request")
public class ErasureRequest {
    private static final int MONTHS = 1; // GDPR, article 12(3)

    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "organization_id", updatable = false)
    private @Nullable UUID organizationId;

    @Column(name = "by_administrator", updatable = false)
    private boolean byAdministrator;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Embedded
    private @Nullable FilterColumns filter;

    @Column(updatable = false)
    private String language;

    private @Nullable String address;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_as")
    private @Nullable String decidedAs;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    @Column(name = "erasure_id")
    private @Nullable UUID erasureId;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ErasureRequest() {}

    /**
     * Who asks.
     *
     * @param organization  the person's; absent: none
     * @param administrator whether the person is one of its administrators
     * @param language      {@code en} or {@code de}: of what is written to the person
     * @param address       where to; absent: nothing is written
     */
    public record Asker(
            UUID person,
            @Nullable UUID organization,
            boolean administrator,
            String language,
            @Nullable String address) {}

    /** @param id UUIDv7 of this moment */
    public ErasureRequest(UUID id, Asker asker, ErasureFilter filter, Instant askedAt) {
        this.id = id;
        this.personId = asker.person();
        this.organizationId = asker.organization();
        this.byAdministrator = asker.administrator();
        this.language = asker.language();
        this.address = asker.address();
        this.filter = new FilterColumns(filter);
        this.askedAt = askedAt;
        this.dueAt = askedAt.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
        this.state = RequestState.ASKED;
    }

    /** @param erasure the order that was given with it */
    public void approve(Decision decision, UUID erasure) {
        decide(decision);
        erasureId = erasure;
        state = RequestState.APPROVED;
    }

    /** @param why is shown to the person */
    public void reject(Decision decision, String why) {
        decide(decision);
        reason = why;
        end(RequestState.REJECTED, decision.at());
    }

    private void decide(Decision decision) {
        require(RequestState.ASKED);
        if (decision.by().equals(personId)) {
            throw new IllegalArgumentException("nobody decides their own request");
        }
        decidedBy = decision.by();
        decidedAs = decision.role();
        decidedAt = decision.at();
    }

    public void withdraw(Instant now) {
        require(RequestState.ASKED);
        end(RequestState.WITHDRAWN, now);
    }

    /** The order that was given with its approval was taken back. */
    public void undo(Instant now) {
        require(RequestState.APPROVED);
        end(RequestState.UNDONE, now);
    }

    /** What was asked for is gone. */
    public void complete(Instant now) {
        require(RequestState.APPROVED);
        end(RequestState.DONE, now);
    }

    private void end(RequestState how, Instant now) {
        state = how;
        endedAt = now;
        address = null;
    }

    private void require(RequestState needed) {
        if (state != needed) {
            throw new IllegalStateException("a request that is " + state);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    /** The person's organization when it was asked. */
    public Optional<UUID> organizationId() {
        return Optional.ofNullable(organizationId);
    }

    public boolean isByAdministrator() {
        return byAdministrator;
    }

    /** Which of the person's rows are meant. */
    public ErasureFilter filter() {
        return FilterColumns.filter(filter, Set.of(), Set.of());
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** By when it has to be answered. */
    public Instant dueAt() {
        return dueAt;
    }

    public RequestState state() {
        return state;
    }

    /** Whether it waits for a decision. */
    public boolean isAsked() {
        return state == RequestState.ASKED;
    }

    public String language() {
        return language;
    }

    /** Where to write to; absent: nowhere, or it has ended. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decidedBy)
                .map(by -> new Decision(by, Objects.requireNonNull(decidedAs), Objects.requireNonNull(decidedAt)));
    }

    /** Why it was rejected. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The order to delete that its approval was. */
    public Optional<UUID> erasureId() {
        return Optional.ofNullable(erasureId);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
