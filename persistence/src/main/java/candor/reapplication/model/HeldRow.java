package candor.reapplication.model;

import candor.policy.model.Category;
import candor.records.model.BasisFacts;
import candor.records.model.CollectedRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is held.
 *
 * @param named   whether license, person, installation or visitor are associated with it
 * @param omitted elements that came and were not kept, as {@code CATEGORY.ELEMENT}
 * @param content a JSON object
 */
public record HeldRow(
        UUID id,
        UUID source,
        UUID clientId,
        Category category,
        Instant occurredAt,
        boolean named,
        @Nullable UUID person,
        @Nullable String installation,
        BasisFacts basis,
        LocalDate retainUntil,
        List<String> omitted,
        String content) {

    static HeldRow of(CollectedRecord row) {
        return new HeldRow(
                row.id(),
                row.sourceId(),
                row.clientId(),
                row.category(),
                row.occurredAt(),
                row.licenseId().isPresent()
                        || row.personId().isPresent()
                        || row.installation().isPresent(),
                row.personId().orElse(null),
                row.installation().orElse(null),
                row.basis().facts(),
                row.retainUntil(),
                row.omitted(),
                row.content());
    }
}
