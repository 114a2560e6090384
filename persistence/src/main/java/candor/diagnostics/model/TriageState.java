package candor.diagnostics.model;

/** What staff made of a group. */
public enum TriageState {
    NEW,
    ACKNOWLEDGED,
    RESOLVED,
    MUTED
}
