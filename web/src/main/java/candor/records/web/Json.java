package candor.records.web;

import candor.portal.web.ControlPictures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads stored content. Numbers stay decimal, with every digit they came with. */
final class Json {
    private static final int LONGEST_PLAIN = 60;
    private static final Pattern BIDI = Pattern.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private Json() {}

    static JsonNode parse(String content) {
        try {
            return EXACT.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stored content is not JSON"); // its text may be somebody's data
        }
    }

    /** Characters that would reorder what is around them are shown as the escapes that they are. */
    static String pretty(JsonNode node) {
        try {
            return BIDI.matcher(EXACT.writeValueAsString(node)).replaceAll(Json::escaped);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written"); // the same
        }
    }

    /** The value as text; nothing for what is absent or null. A container is written as JSON. */
    static @Nullable String text(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        return node.isMissingNode() || node.isNull() ? null : text(node);
    }

    static String text(JsonNode node) {
        return node.isNumber()
                ? exact(node.decimalValue())
                : node.isContainerNode() ? pretty(node) : ControlPictures.in(node.asText());
    }

    static @Nullable BigDecimal number(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        return node.isNumber() ? node.decimalValue() : null;
    }

    static @Nullable Instant moment(JsonNode parent, String name) {
        try {
            return OffsetDateTime.parse(parent.path(name).asText()).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static List<JsonNode> items(JsonNode parent, String name) {
        return items(parent.path(name)).toList();
    }

    static Stream<JsonNode> items(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }

    /** Every value, however deep, under the name of the member that it is in. */
    static List<Fact> values(String name, JsonNode node) {
        List<Fact> values = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(member -> values.addAll(values(member.getKey(), member.getValue())));
        } else if (node.isArray()) {
            items(node).forEach(item -> values.addAll(values(name, item)));
        } else if (!node.isNull()) {
            values.add(new Fact(name, text(node), List.of()));
        }
        return values;
    }

    private static String escaped(MatchResult control) {
        return String.format("\\\\u%04x", (int) control.group().charAt(0));
    }

    /** Written out, unless that would be absurdly long. */
    private static String exact(BigDecimal number) {
        boolean plain = Math.abs((long) number.scale()) + number.precision() <= LONGEST_PLAIN;
        return plain ? number.toPlainString() : number.toString();
    }
}
