package candor.records.web;

import candor.policy.model.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A record in a list.
 *
 * @param omitted  elements of this record's category that were left out
 * @param heldUntil the last day on which it is held
 */
public record RecordLine(UUID id, Category category, String summary, List<String> omitted, LocalDate heldUntil) {}
