package candor.collection.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ids of reports of one source of which nothing is left, or of deleted jobs: what has one is deleted when it is sent again (R17).
 * Equal if their ids are.
 *
 * @param source that minted the reports' ids; absent: they are of jobs, which are digests
 * @param keys   the ids, one after the other, 16 bytes each
 */
public record Tombstones(@Nullable UUID source, byte[] keys) {
    private static final int ID = 16;

    public Tombstones {
        if (keys.length == 0 || keys.length % ID != 0) {
            throw new IllegalArgumentException("no ids");
        }
        keys = keys.clone();
    }

    @Override
    public byte[] keys() {
        return keys.clone();
    }

    public UUID[] ids() {
        UUID[] ids = new UUID[keys.length / ID];
        ByteBuffer bytes = ByteBuffer.wrap(keys);
        Arrays.setAll(ids, any -> new UUID(bytes.getLong(), bytes.getLong()));
        return ids;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tombstones that
                && Objects.equals(source, that.source)
                && Arrays.equals(keys, that.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, Arrays.hashCode(keys));
    }
}
