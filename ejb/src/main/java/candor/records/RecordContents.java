package candor.records;

import candor.records.model.CollectedRecord;
import candor.records.model.StoredContents;
import candor.records.model.StoredContents.Content;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The bytes of records that have some. Whose they are is decided by the services that call it. */
@ApplicationScoped
public class RecordContents {
    private static final String UNKNOWN = "application/octet-stream";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private StoredContents contents;

    Optional<AssetBytes> of(CollectedRecord record) {
        return Optional.ofNullable(contents.of(List.of(record.id())).get(record.id()))
                .map(found -> bytes(found, mediaType(record)));
    }

    private AssetBytes bytes(Content content, String mediaType) {
        return new AssetBytes(
                mediaType,
                content.size(),
                HexFormat.of().formatHex(content.sha256()),
                position -> contents.piece(content.id(), position));
    }

    private static String mediaType(CollectedRecord record) {
        try {
            return JSON.readTree(record.content()).path("mediaType").asText(UNKNOWN);
        } catch (JsonProcessingException e) {
            return UNKNOWN;
        }
    }
}
