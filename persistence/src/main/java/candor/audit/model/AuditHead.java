package candor.audit.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A signed word about how far the chain goes and how it ends: whoever keeps it can tell whether it was changed since. */
public record AuditHead(long sequence, String jws) {
    private static final int VERSION = 1;

    /** Signs words, and knows what it has signed. */
    public interface Signatures {
        /** @return a compact JSON Web Signature */
        String sign(String payload);

        /** Whether this is a compact JSON Web Signature by one of the published keys. */
        boolean isOurs(String jws);
    }

    static AuditHead sign(Link end, Instant now, Signatures signatures) {
        ObjectNode says = JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("sequence", end.sequence())
                .put("hash", HexFormat.of().formatHex(end.hash()))
                .put("signedAt", now.toString());
        return new AuditHead(end.sequence(), signatures.sign(CanonicalJson.write(says)));
    }

    /** What the text of a head says; absent: it is none. Nothing is said of its signature. */
    public static Optional<AuditHead> read(String jws) {
        return said(jws).map(end -> new AuditHead(end.sequence(), jws));
    }

    /** Where it says that the chain ends; absent: it says nothing that could be understood. */
    public Optional<Link> says() {
        return said(jws);
    }

    /** Whether it says this of the chain. */
    boolean says(Link end) {
        return says().filter(said -> said.sequence() == end.sequence() && Arrays.equals(said.hash(), end.hash()))
                .isPresent();
    }

    private static Optional<Link> said(String jws) {
        try {
            byte[] payload = Base64.getUrlDecoder().decode(jws.strip().split("\\.", -1)[1]);
            JsonNode says = CanonicalJson.read(new String(payload, StandardCharsets.UTF_8));
            return Optional.of(new Link(
                    says.required("sequence").longValue(),
                    HexFormat.of().parseHex(says.required("hash").asText())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAHead) {
            return Optional.empty();
        }
    }
}
