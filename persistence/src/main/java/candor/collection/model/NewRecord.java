package candor.collection.model;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.records.model.BasisFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row to be stored.
 *
 * @param id      UUIDv7 of the arrival
 * @param omitted elements that came with the record and are not kept
 * @param content what is retained, as a JSON object
 */
public record NewRecord(
        UUID id,
        UUID sourceId,
        UUID clientId,
        Category category,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable UUID licenseId,
        @Nullable UUID personId,
        @Nullable UUID organizationId,
        @Nullable String installation,
        BasisFacts basis,
        LocalDate retainUntil,
        List<ElementRef> omitted,
        String content) {}
