package candor.diagnostics;

import candor.diagnostics.model.TriageState;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a group. What is absent stays.
 *
 * @param resolvedIn goes with RESOLVED: the version that no longer has it
 * @param assignee   a sign-in name; empty: nobody
 * @param note       to be added
 */
public record TriageChange(
        @Nullable TriageState state,
        @Nullable String resolvedIn,
        @Nullable String assignee,
        @Nullable String note) {}
