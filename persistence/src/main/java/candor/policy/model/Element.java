package candor.policy.model;

/**
 * A named part of a category that can be omitted on its own. A name that several categories use ({@code MESSAGE}) is one
 * constant; which categories have it is said by {@link Category#elements()}.
 */
public enum Element {
    USER_IDENTIFIER,
    EMAIL,
    ACCOUNT_SETTINGS,
    IP_ADDRESS,
    DEVICE,
    BROWSER,
    SETTINGS,
    PAGE,
    FILE,
    SEARCH,
    ACTION,
    REFERRER,
    SYSTEM_ACTIVITY,
    ERROR_REPORT,
    HARDWARE_SETTINGS,
    JOB_METADATA,
    TASK_METADATA,
    CONTENT,
    FILE_NAME,
    MESSAGE,
    STACK,
    CONTEXT,
    METRIC,
    ROUTE,
    TIMESTAMP,
    SOFTWARE_VERSION,
    PLUGIN_VERSION,
    OPERATING_SYSTEM,
    HARDWARE,
    RUNTIME,
    TASK_OUTCOME,
    DURATION,
    STATUS_MESSAGE,
    INPUT_METADATA,
    PROMPT,
    CONFIGURATION,
    GENERATION_PARAMETERS
}
