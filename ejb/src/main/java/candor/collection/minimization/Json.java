package candor.collection.minimization;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * How collected records are read: numbers exactly as sent, no member twice, within limits. Jackson's messages quote
 * what
 * they choke on, so they are never passed on: an error here is a {@link Reason} or a place.
 */
public final class Json {

    public static final int MAX_DEPTH = 64;
    public static final int MAX_STRING_CHARS = 4 * 1024 * 1024;
    public static final int MAX_NUMBER_CHARS = 1000;
    public static final int MAX_NAME_CHARS = 10_000;
    /** The size of one record; a longer one is {@code BEYOND_LIMITS}, and is not held in memory to find out. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(strictFactory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Tells a record beyond the limits from one that is not JSON; reads no values, so needs no limits. */
    private static final JsonFactory SYNTAX = withoutLimits();

    private static final JsonMapper HELD = JsonMapper.builder(withoutLimits())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** The one mapper for collected records; safe for concurrent use, not to be reconfigured. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Reads one record: a line of {@code application/x-ndjson}, in UTF-8. */
    public static ReadRecord read(byte[] line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node instanceof ObjectNode object) {
                return new ReadRecord.Readable(object);
            }
            return new ReadRecord.Unreadable(node.isMissingNode() ? Reason.NOT_JSON : Reason.NOT_AN_OBJECT);
        } catch (IOException | ArithmeticException | NumberFormatException refused) {
            // Exponents past an int come out of Jackson as NumberFormatException, unwrapped.
            return new ReadRecord.Unreadable(isJson(line) ? Reason.BEYOND_LIMITS : Reason.NOT_JSON);
        }
    }

    /**
     * Reads what is held. The database writes numbers out and what was scrubbed may have grown, so the limits for what
     * arrives do not hold of it.
     *
     * @throws IllegalStateException if it is no JSON object; says nothing of the content
     */
    public static ObjectNode held(String content) {
        try {
            return (ObjectNode) HELD.readTree(content);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("what is held is not JSON");
        }
    }

    /**
     * Reads the records of {@code application/json}, one record or an array, one at a time; closing it is the
     * caller's.
     */
    public static RecordStream records(InputStream body) {
        return new RecordStream(body);
    }

    private static boolean isJson(byte[] line) {
        try (JsonParser parser = SYNTAX.createParser(line)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            finishToken(parser);
            return parser.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }

    /** Strings are read lazily: one at the root would not have been looked at. */
    private static void finishToken(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            parser.finishToken();
        }
    }

    private static JsonFactory strictFactory() {
        return namesForgotten()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING_CHARS)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .maxNameLength(MAX_NAME_CHARS)
                        .build())
                .build();
    }

    private static JsonFactory withoutLimits() {
        return namesForgotten()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /**
     * Jackson remembers member names across documents: names are collected data too, and must not outlive theirs (R3).
     */
    private static JsonFactoryBuilder namesForgotten() {
        return new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
    }
}
