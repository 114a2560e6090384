package candor.retention;

import candor.policy.model.Category;
import candor.retention.model.RetentionRun.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a day's run removed, of everybody's.
 *
 * @param held    rows past their period that legal holds kept
 * @param total   rows removed
 * @param removed by whose they were
 */
public record RetentionReport(
        UUID id,
        LocalDate day,
        State state,
        Instant startedAt,
        @Nullable Instant completedAt,
        long held,
        long total,
        List<Share> removed) {

    /** @param organization short name; absent: people's without one, and nobody's */
    public record Share(@Nullable String organization, Map<Category, Long> counts) {}
}
