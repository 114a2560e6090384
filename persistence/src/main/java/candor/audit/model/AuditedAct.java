package candor.audit.model;

import candor.platform.model.Sha256;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act or a look as the tables have it now, with all that its entry in the chain stands for.
 *
 * @param actor    absent: the system did it by itself
 * @param object   of an act: the id of what it was done to
 * @param details  of an act: a JSON object of texts
 * @param reason   of a look
 * @param filter   of a look: a JSON object of texts
 * @param subjects of a look: the people whose records were seen, and how many of each
 * @param records  of a look: the records that were seen
 */
public record AuditedAct(
        UUID id,
        Kind kind,
        Instant at,
        @Nullable UUID actor,
        String role,
        String action,
        @Nullable UUID organization,
        @Nullable String object,
        @Nullable String details,
        @Nullable String reason,
        @Nullable String filter,
        @Nullable Listed subjects,
        @Nullable Listed records) {

    /** What an entry is of. */
    public enum Kind {
        /** Something that was done in an office. */
        ACT,
        /** A look at somebody's data (R19). */
        LOOK
    }

    /**
     * A list of which the entry holds no more than this.
     *
     * @param sha256 of its lines in ascending order, each followed by a line feed: {@code person number} or {@code record}
     */
    public record Listed(long count, byte[] sha256) {
        private ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("count", count)
                    .put("sha256", HexFormat.of().formatHex(sha256));
        }
    }

    /** What an act is searched by. */
    record Copy(
            Kind kind,
            Instant at,
            @Nullable UUID actor,
            String role,
            String action,
            @Nullable UUID organization) {}

    Copy copy() {
        return new Copy(kind, at, actor, role, action, organization);
    }

    /**
     * As the chain holds it: ids and numbers. A look's reason and filter may be somebody's words or name somebody; of them there is
     * a digest that nobody can guess without the salt.
     */
    ObjectNode json(byte[] salt) {
        ObjectNode says = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("kind", kind.name())
                .put("at", at.toString())
                .put("role", role)
                .put("action", action);
        put(says, "actor", actor);
        put(says, "organization", organization);
        put(says, "object", object);
        if (details != null) {
            says.set("details", CanonicalJson.read(details));
        }
        if (subjects != null && records != null) {
            says.set("subjects", subjects.json());
            says.set("records", records.json());
            says.put("words", HexFormat.of().formatHex(words(salt)));
        }
        return says;
    }

    private byte[] words(byte[] salt) {
        ObjectNode words = JsonNodeFactory.instance.objectNode().put("reason", reason);
        words.set("filter", CanonicalJson.read(String.valueOf(filter)));
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        return digest.digest(CanonicalJson.write(words).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode says, String member, @Nullable Object value) {
        if (value != null) {
            says.put(member, value.toString());
        }
    }
}
