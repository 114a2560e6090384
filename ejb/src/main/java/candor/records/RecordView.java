package candor.records;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as its people see it.
 *
 * @param clientId     the id its client gave it; the categories of one report share it
 * @param user         sign-in name of the person it is about, where one is known
 * @param organization short name of the organization it belongs to, where it belongs to one
 * @param content      what was retained: a JSON object, its numbers exactly as sent
 * @param hasContent whether it has bytes beside its content: an asset's
 * @param omitted      elements that came along and were not kept, as {@code CATEGORY.ELEMENT}
 */
public record RecordView(
        UUID id,
        UUID clientId,
        Surface surface,
        Category category,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable String user,
        @Nullable String organization,
        @Nullable String installation,
        String content,
        List<String> omitted,
        boolean hasContent,
        BasisView basis) {}
