package candor.diagnostics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors that are one bug, and how far staff has come with it. Without occurrences it is shown nowhere (ADR 24). */
@Entity
@Table(name = "error_group")
public class ErrorGroup {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private TriageState state = TriageState.NEW;

    @Column(name = "resolved_in")
    private @Nullable String resolvedIn;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "regressed_at", updatable = false)
    private @Nullable Instant regressedAt;

    @Column(name = "regressed_in", updatable = false)
    private @Nullable String regressedIn;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected ErrorGroup() {}

    /** For what is taken out of another group. */
    public ErrorGroup(UUID id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
    }

    public void reopen() {
        become(TriageState.NEW);
    }

    public void acknowledge() {
        become(TriageState.ACKNOWLEDGED);
    }

    public void mute() {
        become(TriageState.MUTED);
    }

    /** @param version that no longer has it; absent: it is not to come again at all */
    public void resolve(@Nullable String version, Instant now) {
        become(TriageState.RESOLVED);
        resolvedIn = version;
        resolvedAt = now;
    }

    public void assign(@Nullable UUID person) {
        assigneeId = person;
    }

    private void become(TriageState next) {
        state = next;
        resolvedIn = null;
        resolvedAt = null;
    }

    public UUID id() {
        return id;
    }

    public TriageState state() {
        return state;
    }
}
