package candor.diagnostics.grouping;

import org.jspecify.annotations.Nullable;

/** An error as far as it was kept: an agreement may have left out the message, the stack or both. */
public record ReportedError(
        @Nullable String severity,
        @Nullable String message,
        @Nullable String stack) {}
