package candor.erasurerequest.model;

/** How far a request has come. While it is approved, the deletion it led to says more. */
public enum RequestState {
    ASKED,
    APPROVED,
    REJECTED,
    /** Taken back before it was decided. */
    WITHDRAWN,
    /** Taken back after it was approved, before anything was deleted. */
    UNDONE,
    DONE;

    /** A person has one request of this kind at most. */
    public boolean isOpen() {
        return this == ASKED || this == APPROVED;
    }
}
