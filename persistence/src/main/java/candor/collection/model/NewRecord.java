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
 * @param visitorId of the website, as a digest
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
        @Nullable UUID visitorId,
        BasisFacts basis,
        LocalDate retainUntil,
        List<ElementRef> omitted,
        String content) {

    /** The same row, holding something else. */
    public NewRecord with(String other, Instant occurred, LocalDate until, List<ElementRef> notKept) {
        return copy(occurred, personId, visitorId, until, notKept, other);
    }

    /** The same row, about somebody. */
    public NewRecord about(UUID person) {
        return copy(occurredAt, person, visitorId, retainUntil, omitted, content);
    }

    /** The same row, of a visitor of the website. */
    public NewRecord ofVisitor(UUID visitor) {
        return copy(occurredAt, personId, visitor, retainUntil, omitted, content);
    }

    private NewRecord copy(
            Instant occurred,
            @Nullable UUID person,
            @Nullable UUID visitor,
            LocalDate until,
            List<ElementRef> notKept,
            String other) {
        return new NewRecord(
                id,
                sourceId,
                clientId,
                category,
                occurred,
                receivedAt,
                licenseId,
                person,
                organizationId,
                installation,
                visitor,
                basis,
                until,
                notKept,
                other);
    }
}
