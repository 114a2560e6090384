package candor.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that a service refuses, and for which its caller is to blame. Each feature says its own; one mapper answers. */
@ApplicationException(rollback = true, inherited = true)
public abstract class RefusalException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final @Nullable String detail;

    /** What a client is told; each is a stable type of problem. */
    public enum Kind {
        NOT_JSON,
        BAD_REQUEST,
        TOO_LARGE,
        BAD_PARAMETER,
        UNKNOWN_KEY,
        REVOKED_KEY,
        CUSTOMER_MANAGED,
        WRONG_SURFACE,
        CONTENT_DIFFERS,
        UNCLEANABLE_CONTENT,
        TOOL_NOT_GRANTED,
        AGREEMENT_NOT_IN_FORCE,
        NOTHING_NARROWED,
        UNKNOWN_PERSON,
        PERSON_REQUIRED,
        OWN_MEMBERSHIP,
        NAME_TAKEN,
        OWN_REQUEST,
        REQUEST_OPEN,
        REQUEST_DECIDED,
        PREVIEW_STALE,
        TOO_LATE,
        TOO_MANY,
        UNAVAILABLE,
        PERIOD_OVERLAPS,
        ALREADY_ENDED,
        NOT_A_DRAFT,
        OWN_DRAFT,
        DRAFT_CHANGED,
        RULE_ABOVE,
        HELD
    }

    /** @param detail names what is at fault; never a value that was sent, it may be somebody's data */
    protected RefusalException(Kind kind, @Nullable String detail) {
        super(kind.name());
        this.kind = kind;
        this.detail = detail;
    }

    /** How long to wait before trying again; absent: there is no telling. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String detail() {
        return detail;
    }
}
