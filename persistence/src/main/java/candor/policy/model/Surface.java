package candor.policy.model;

/** Where collected data comes from (POLICY, "Words"). */
public enum Surface {
    /** The website and account management. */
    WEBSITE,
    /** The cloud services. */
    CLOUD,
    /** Usage reports from the software and its plugins. */
    SOFTWARE
}
