package candor.steward.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody works under a license for a period. @param to absent: for good */
public record AssignmentRow(
        UUID id, String user, Instant from, @Nullable Instant to, Standing standing) {

    /** Whether an end can still come nearer. */
    public boolean endable() {
        return standing != Standing.ENDED;
    }
}
