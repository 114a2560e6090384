package candor.retention;

import candor.policy.model.Category;
import candor.retention.model.RetentionRun.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a day's run removed, of everybody's.
 *
 * @param held    rows past their period that legal holds kept
 * @param failure the kind of error that the latest attempt met, without what it said; absent: none, or it went on
 * @param month   of arrival that it is at, its first day; absent: it has not begun
 * @param workedAt when somebody last worked on it
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
        List<Share> removed,
        @Nullable String failure,
        @Nullable LocalDate month,
        Instant workedAt) {

    /** Rows removed by category, of everybody's. */
    public Map<Category, Long> counts() {
        Map<Category, Long> counts = new TreeMap<>();
        removed.forEach(share -> share.counts().forEach((category, rows) -> counts.merge(category, rows, Long::sum)));
        return counts;
    }

    /** @param organization short name; absent: people's without one, and nobody's */
    public record Share(@Nullable String organization, Map<Category, Long> counts) {}
}
