package candor.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy by its days (UTC).
 *
 * @param effective the first day on which it is in force
 * @param last      the last one; absent: no later version is published
 */
public record PublishedVersion(
        String version, LocalDate effective, @Nullable LocalDate last, State state) {

    public enum State {
        ANNOUNCED,
        IN_FORCE,
        EARLIER
    }
}
