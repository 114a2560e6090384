package candor.records.model;

import candor.policy.model.Category;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A holder's records of one category that occurred in one month (UTC).
 *
 * @param reduced of which something was left out at the door
 * @param bytes   of their content as JSON text, and of assets
 * @param until   none of them is held longer; absent: none is held at all any more
 */
public record SummaryRow(
        Category category,
        YearMonth month,
        long records,
        long reduced,
        long bytes,
        @Nullable LocalDate until) {}
