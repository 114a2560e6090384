package candor.records.rest;

import candor.records.BasisView;
import candor.records.RecordView;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record as the contract says.
 *
 * @param content a JSON object, every number exactly as it was sent
 */
public record RecordPayload(
        UUID id,
        UUID clientId,
        String surface,
        String category,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable String user,
        @Nullable String organization,
        @Nullable String installation,
        @JsonRawValue @Schema(implementation = Object.class) String content,
        List<String> omitted,
        BasisView basis) {

    static RecordPayload of(RecordView view) {
        return new RecordPayload(
                view.id(),
                view.clientId(),
                view.surface().name(),
                view.category().name(),
                view.occurredAt(),
                view.receivedAt(),
                view.user(),
                view.organization(),
                view.installation(),
                view.content(),
                view.omitted(),
                view.basis());
    }
}
