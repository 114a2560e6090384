package candor.collection.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a record is recognized when it is sent again: ids are minted by clients, so they count within their source.
 *
 * @param job of which it is a state; absent: it stands for itself
 */
public record RecordKey(
        UUID source, UUID clientId, @Nullable UUID job) {

    public RecordKey(UUID source, UUID clientId) {
        this(source, clientId, null);
    }

    /** The same record, whatever it is a state of. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RecordKey key && key.source.equals(source) && key.clientId.equals(clientId);
    }

    @Override
    public int hashCode() {
        return 31 * source.hashCode() + clientId.hashCode();
    }
}
