package candor.erasure.web;

import candor.policy.model.Category;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says, to be read by people. Its signature is not looked at: it is our own, and who doubts us has to look at
 * it elsewhere.
 *
 * @param erasure    the id of the order
 * @param approvedBy absent: nobody had to
 * @param digest     of the deleted rows' ids, in hexadecimal digits
 * @param policy     the version in force
 * @param agreement  the version in force; absent: none was
 * @param key        the id of the key that it is signed with
 * @param json       all that it says
 * @param signed     the compact JSON Web Signature itself
 */
public record Certificate(
        String erasure,
        String orderedBy,
        Instant orderedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        Instant completedAt,
        Scope scope,
        List<CategoryCount> categories,
        long rows,
        @Nullable String digest,
        @Nullable String policy,
        @Nullable String agreement,
        String key,
        String json,
        String signed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whose rows went, and which of them; what is empty or absent did not restrict. */
    public record Scope(
            @Nullable String person,
            @Nullable String organization,
            List<String> users,
            List<String> surfaces,
            List<String> categories,
            List<String> jobs,
            @Nullable Instant from,
            @Nullable Instant to) {

        static Scope read(JsonNode says) {
            return new Scope(
                    says.path("person").textValue(),
                    says.path("organization").textValue(),
                    texts(says.path("users")),
                    texts(says.path("surfaces")),
                    texts(says.path("categories")),
                    texts(says.path("jobs")),
                    moment(says.path("from")),
                    moment(says.path("to")));
        }
    }

    /** @param signed a compact JSON Web Signature of ours */
    public static Certificate read(String signed) {
        String[] parts = signed.split("\\.");
        try {
            JsonNode says = JSON.readTree(decode(parts[1]));
            return new Certificate(
                    says.path("erasure").asText(),
                    says.path("orderedBy").asText(),
                    Instant.parse(says.path("orderedAt").asText()),
                    says.path("approvedBy").textValue(),
                    moment(says.path("approvedAt")),
                    Instant.parse(says.path("completedAt").asText()),
                    Scope.read(says.path("scope")),
                    counts(says.path("counts")),
                    says.path("total").asLong(),
                    says.path("ids").path("sha256").textValue(),
                    says.path("policyVersion").textValue(),
                    says.path("agreementVersion").isMissingNode()
                            ? null
                            : says.path("agreementVersion").asText(),
                    JSON.readTree(decode(parts[0])).path("kid").asText(),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(says),
                    signed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a certificate of ours");
        }
    }

    private static List<CategoryCount> counts(JsonNode said) {
        Map<Category, Long> counts = new EnumMap<>(Category.class);
        said.fields()
                .forEachRemaining(each -> counts.put(
                        Category.valueOf(each.getKey()), each.getValue().asLong()));
        return CategoryCount.of(counts);
    }

    private static List<String> texts(JsonNode said) {
        List<String> texts = new ArrayList<>();
        said.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static @Nullable Instant moment(JsonNode said) {
        return said.isTextual() ? Instant.parse(said.textValue()) : null;
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
