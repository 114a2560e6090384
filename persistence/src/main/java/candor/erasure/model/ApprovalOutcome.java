package candor.erasure.model;

/** What became of an approval that was asked for. */
public enum ApprovalOutcome {
    APPROVED,
    REFUSED,
    /** Taken back by an administrator before anybody had decided. */
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED
}
