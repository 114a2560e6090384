package candor.records.web;

import candor.policy.model.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list.
 *
 * @param summary   what it holds, in a line
 * @param excerpt   where else a search found something in it; absent: the summary shows it, or nothing was searched for
 * @param job       of a cloud service, that it belongs to
 * @param omitted   elements of this record's category that were left out
 * @param heldUntil the last day on which it is held
 */
public record RecordLine(
        UUID id,
        Category category,
        List<Marked> summary,
        @Nullable Excerpt excerpt,
        @Nullable String job,
        List<String> omitted,
        LocalDate heldUntil) {}
