package candor.platform.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** SHA-256 of texts and of what streams by, and ids made of it. */
public final class Sha256 {
    private Sha256() {}

    /** Of the text's UTF-8 bytes; 32 bytes. */
    public static byte[] of(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** For what streams by. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /**
     * An id that stands for some texts and tells nothing of them but that they are the same (UUIDv8, RFC 9562): 122 bits of
     * their digest. The parts are told apart, so that "a", "bc" is not "ab", "c".
     */
    public static UUID uuid(String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            all.append(part.length()).append(':').append(part);
        }
        ByteBuffer digest = ByteBuffer.wrap(of(all.toString()));
        long high = digest.getLong() & ~0xF000L | 0x8000L;
        long low = digest.getLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low);
    }
}
