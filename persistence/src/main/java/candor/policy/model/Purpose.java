package candor.policy.model;

/** What a row may be used for. */
public enum Purpose {
    /** Any purpose outlined in the Terms of Service (R2). */
    TERMS_OF_SERVICE,
    /** Standard analytics and management of the account (R1). */
    ANALYTICS,
    ACCOUNT_MANAGEMENT,
    /** R7. */
    IMPROVEMENT,
    SUPPORT,
    PERFORMANCE_ANALYSIS,
    NEW_FEATURES,
    LEGITIMATE_BUSINESS,
    /** On behalf of the organization, for what its agreement provides (R8). */
    ON_BEHALF_OF_ORGANIZATION,
    /** Getting a request to where it belongs (R4, R5). */
    REQUEST_ROUTING
}
