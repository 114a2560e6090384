package candor.erasurerequest.web;

import candor.policy.model.Category;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says, to be read by people. Its signature is not looked at: it is our own, and who doubts us has to look at
 * it elsewhere.
 *
 * @param key    the id of the key that it is signed with
 * @param digest of the deleted rows' ids, in hexadecimal digits
 * @param json   all that it says
 */
public record Certificate(
        String orderedBy,
        Instant orderedAt,
        Instant completedAt,
        List<Reach.Count> categories,
        long rows,
        @Nullable String digest,
        String key,
        String json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param signed a compact JSON Web Signature of ours */
    static Certificate read(String signed) {
        String[] parts = signed.split("\\.");
        try {
            JsonNode says = JSON.readTree(decode(parts[1]));
            Map<Category, Long> counts = new EnumMap<>(Category.class);
            says.path("counts")
                    .fields()
                    .forEachRemaining(each -> counts.put(
                            Category.valueOf(each.getKey()), each.getValue().asLong()));
            return new Certificate(
                    says.path("orderedBy").asText(),
                    Instant.parse(says.path("orderedAt").asText()),
                    Instant.parse(says.path("completedAt").asText()),
                    Reach.counts(counts),
                    says.path("total").asLong(),
                    says.path("ids").path("sha256").textValue(),
                    JSON.readTree(decode(parts[0])).path("kid").asText(),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(says));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a certificate of ours");
        }
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
