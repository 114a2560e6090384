package candor.audit.model;

import candor.platform.model.Sha256;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * An entry of the chain: that an act was there when it was sealed, and which entry was before it.
 *
 * @param salt     16 bytes, random
 * @param previous 32 bytes
 * @param hash     32 bytes
 */
public record ChainEntry(long sequence, UUID act, Instant sealedAt, byte[] salt, byte[] previous, byte[] hash) {
    private static final int VERSION = 1;
    /** As RFC 9162 has it for a leaf: so that no hash of ours can be taken for one of something else. */
    private static final byte LEAF = 0;

    /** The entry of an act that follows a place. */
    static ChainEntry seal(AuditedAct act, Link after, Instant now, byte[] salt) {
        long sequence = after.sequence() + 1;
        byte[] hash = digest(canonical(act, sequence, now, salt, after.hash()));
        return new ChainEntry(sequence, act.id(), now, salt, after.hash(), hash);
    }

    /** Whether the act says what it said when it was sealed. */
    boolean isOf(AuditedAct now) {
        return Arrays.equals(hash, digest(canonical(now)));
    }

    boolean follows(Link before) {
        return sequence == before.sequence() + 1 && Arrays.equals(previous, before.hash());
    }

    public Link link() {
        return new Link(sequence, hash);
    }

    /** What is hashed, as canonical JSON; docs/audit.md describes it. */
    String canonical(AuditedAct of) {
        return canonical(of, sequence, sealedAt, salt, previous);
    }

    private static String canonical(AuditedAct of, long sequence, Instant sealedAt, byte[] salt, byte[] previous) {
        ObjectNode says = JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("sequence", sequence)
                .put("sealedAt", sealedAt.toString())
                .put("previous", HexFormat.of().formatHex(previous));
        says.set("act", of.json(salt));
        return CanonicalJson.write(says);
    }

    private static byte[] digest(String canonical) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
    }
}
