package candor.policy.model;

/** The rights a consumer grants by using the shared cloud services (R2). */
public enum Right {
    USE,
    REPRODUCE,
    MODIFY,
    DERIVE,
    DISPLAY,
    PERFORM,
    SUBLICENSE,
    DISTRIBUTE
}
