package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one task was processed.
 *
 * @param milliseconds as it was sent
 * @param duration     the same, where it can be said as one: less than some three years
 */
public record TaskRun(
        @Nullable String id,
        @Nullable Instant at,
        @Nullable String milliseconds,
        @Nullable Duration duration,
        @Nullable String statusMessage) {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(100_000_000_000L);

    static TaskRun of(JsonNode task) {
        return new TaskRun(
                Json.text(task, "taskId"),
                Json.moment(task, "at"),
                Json.text(task, "durationMs"),
                duration(Json.number(task, "durationMs")),
                Json.text(task, "statusMessage"));
    }

    private static @Nullable Duration duration(@Nullable BigDecimal milliseconds) {
        boolean sayable = milliseconds != null && milliseconds.signum() >= 0 && milliseconds.compareTo(LONGEST) < 0;
        return sayable ? Duration.ofMillis(milliseconds.longValue()) : null;
    }
}
