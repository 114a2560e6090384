package candor.diagnostics.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.regex.Pattern;

/** Masks a context: every text in it, and whatever stands under a name that says it is somebody's. */
public final class MaskedJson {
    private static final Pattern PERSONAL = Pattern.compile(
            "(?:user|login|account|owner|author|customer|person|mail|phone|address|host|machine|computer|device_?name|serial|token|pass|secret|cookie|auth|session|key$|ip$|^ip|prompt|first_?name|last_?name|full_?name|display_?name|nick|avatar|city|street|postal|zip_?code|birth|card|iban|ssn|credential|private|signature|license|home_?dir|workstation|domain$|uid$|sid$)");
    private static final int DEEPEST = 32;

    private final Masking masking;

    public MaskedJson(Masking masking) {
        this.masking = masking;
    }

    public JsonNode mask(JsonNode value) {
        return mask(value, 0);
    }

    private static boolean isPersonal(String name) {
        return PERSONAL.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private JsonNode mask(JsonNode value, int depth) {
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(masking.mask(value.textValue()));
        }
        if (value.isNumber()) {
            String said = value.asText();
            return masking.mask(said).equals(said) ? value : JsonNodeFactory.instance.textNode(masking.mask(said));
        }
        if (depth == DEEPEST) {
            return JsonNodeFactory.instance.textNode("[…]");
        }
        if (value.isObject()) {
            var masked = JsonNodeFactory.instance.objectNode();
            boolean described = isPersonal(value.path("name").asText())
                    || isPersonal(value.path("key").asText());
            value.properties().forEach(member -> {
                boolean personal = isPersonal(member.getKey())
                        || described && member.getKey().equals("value");
                masked.set(
                        masking.mask(member.getKey()),
                        personal ? JsonNodeFactory.instance.textNode("[masked]") : mask(member.getValue(), depth + 1));
            });
            return masked;
        }
        if (value.isArray()) {
            var masked = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> masked.add(mask(item, depth + 1)));
            return masked;
        }
        return value;
    }
}
