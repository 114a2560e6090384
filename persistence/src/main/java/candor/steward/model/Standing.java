package candor.steward.model;

/** How a period stands to now. */
public enum Standing {
    UPCOMING,
    IN_FORCE,
    ENDED
}
