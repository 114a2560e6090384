package candor.retention;

import candor.policy.model.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What retention is about to do, of everybody's.
 *
 * @param nextRun when the next day's run begins, or later if no node is up
 * @param until   the day up to which it is looked ahead
 * @param due     by category, the most first
 */
public record RetentionAhead(Instant nextRun, LocalDate until, List<Due> due) {

    /** @param records of which none is held after the period; some may have gone before, and a hold may keep some */
    public record Due(Category category, long records) {}

    public long total() {
        return due.stream().mapToLong(Due::records).sum();
    }
}
