package candor.platform;

import candor.platform.model.Position;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A position in a list as a client carries it: opaque, URL-safe. It holds a time and an id and grants nothing; what may
 * be seen from there is checked with every page.
 */
public final class Cursor {
    private static final int BYTES = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

    private Cursor() {}

    public static String write(Position position) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(position.at().getEpochSecond())
                .putInt(position.at().getNano())
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws InvalidCursorException if it is none of ours */
    public static Position read(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != BYTES) {
                throw new InvalidCursorException();
            }
            return new Position(
                    Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()), new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidCursorException();
        }
    }
}
