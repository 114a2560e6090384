package candor.policy.model;

/** What designated administrators may do with what is collected for their organization (R16). */
public enum Tool {
    VIEW,
    EXPORT,
    /** Narrow what is collected further. */
    MANAGE,
    DELETE
}
