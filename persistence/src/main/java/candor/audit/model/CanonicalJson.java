package candor.audit.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON of which every writer makes the same bytes (RFC 8785): no white space, members in the order of their names' UTF-16 units, as few
 * escapes as can be. Of numbers only integers, which is all that the audit has: floating point would need more.
 */
final class CanonicalJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException if it is not JSON, or has numbers that are no integers */
    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON"); // its text may be somebody's data
        }
    }

    static String write(JsonNode value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private static void append(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            appendObject(value, text);
        } else if (value.isArray()) {
            char before = '[';
            for (JsonNode each : value) {
                append(each, text.append(before));
                before = ',';
            }
            text.append(value.isEmpty() ? "[]" : "]");
        } else if (value.isTextual()) {
            appendText(value.textValue(), text);
        } else if (value.isBoolean() || value.isNull() || value.isIntegralNumber()) {
            text.append(value.asText());
        } else {
            throw new IllegalArgumentException("neither text nor integer");
        }
    }

    private static void appendObject(JsonNode object, StringBuilder text) {
        Map<String, JsonNode> members = new TreeMap<>(); // which compares UTF-16 units
        object.fields().forEachRemaining(member -> members.put(member.getKey(), member.getValue()));
        char before = '{';
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            appendText(member.getKey(), text.append(before));
            append(member.getValue(), text.append(':'));
            before = ',';
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private static void appendText(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            switch (unit) {
                case '"', '\\' -> text.append('\\').append(unit);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> text.append(unit < FIRST_PRINTABLE ? "\\u%04x".formatted((int) unit) : unit);
            }
        }
        text.append('"');
    }
}
