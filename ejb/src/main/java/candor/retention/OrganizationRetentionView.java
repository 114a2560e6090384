package candor.retention;

import candor.policy.model.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What retention does to an organization's rows.
 *
 * @param until the last day that is looked ahead to
 * @param toGo  by category what goes until then
 * @param runs  the latest that removed something, the latest first
 */
public record OrganizationRetentionView(LocalDate until, List<ToGo> toGo, List<Run> runs) {

    /**
     * @param first   the day on which the first of them goes
     * @param records that go
     * @param held    that would, and that a legal hold keeps
     */
    public record ToGo(Category category, LocalDate first, long records, long held) {}

    /** @param completedAt absent: it is under way */
    public record Run(UUID id, LocalDate day, @Nullable Instant completedAt, long total, Map<Category, Long> counts) {}

    /** Rows that go. */
    public long total() {
        return toGo.stream().mapToLong(ToGo::records).sum();
    }

    /** Rows that would go, and that legal holds keep. */
    public long held() {
        return toGo.stream().mapToLong(ToGo::held).sum();
    }
}
