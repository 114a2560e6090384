package candor.export.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as an export reads it.
 *
 * @param user    the person's sign-in name
 * @param content a JSON object, every number exactly as it was sent
 * @param asset   its bytes, where it has some
 */
public record ExportedRow(
        UUID id,
        UUID clientId,
        Surface surface,
        Category category,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable UUID person,
        @Nullable String user,
        @Nullable String installation,
        long basis,
        LocalDate retainUntil,
        List<String> omitted,
        String content,
        @Nullable Asset asset) {

    /** @param sha256 in hexadecimal digits */
    public record Asset(UUID content, long size, String sha256) {}
}
