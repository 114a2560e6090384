package candor.diagnostics.masking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person that an error is of.
 *
 * @param names sign-in name, the part of mail addresses before the sign
 * @param texts what they wrote, such as the prompt of the same report
 */
public record PrivateWords(Set<String> names, Set<String> texts) {
    public static final PrivateWords NONE = new PrivateWords(Set.of(), Set.of());

    public PrivateWords {
        names = Set.copyOf(names);
        texts = Set.copyOf(texts);
    }

    /**
     * What a report itself says of who wrote it.
     *
     * @param input a JSON object: what its tasks were given
     */
    public static PrivateWords ofReport(@Nullable String signInName, JsonNode input) {
        Set<String> texts = new HashSet<>();
        for (JsonNode task : input.path("tasks")) {
            for (String member : List.of("prompt", "negativePrompt")) {
                String text = task.path("input").path(member).asText("");
                if (!text.isBlank()) {
                    texts.add(text);
                }
            }
        }
        return new PrivateWords(signInName == null ? Set.of() : Set.of(signInName), texts);
    }
}
