package candor.collection.minimization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what has no declared shape: any text, and everything inside a map that takes any members (contract). Images go
 * where they are refused (R10); characters that cannot be stored go everywhere.
 */
final class FreeMembers {

    private final Dropped dropped;
    private final boolean refusesImages;

    FreeMembers(Dropped dropped, boolean refusesImages) {
        this.dropped = dropped;
        this.refusesImages = refusesImages;
    }

    /** The cleaned value; null: it is an image, and has been named. */
    @Nullable
    JsonNode clean(JsonNode value, Pointer at) throws InvalidRecord {
        if (at.depth() > Json.MAX_DEPTH) {
            throw new InvalidRecord(at, Reason.TOO_DEEP);
        }
        if (value.isTextual()) {
            return text(value.textValue(), at);
        } else if (value.isContainerNode()) {
            return container(value, at);
        } else if (value.isNumber()) {
            return number(value, at);
        } else if (value.isBoolean() || value.isNull()) {
            return value;
        }
        // Binary and other nodes that no JSON text gives.
        dropped.add(at);
        return null;
    }

    /** The text without images, U+0000 and halves of surrogate pairs; null: nothing but an image. */
    @Nullable
    TextNode text(String text, Pointer at) {
        String clean = imageless(text);
        if (clean != null) {
            // Both orders: a character that is removed here may have hidden an image, or be a byte of one.
            String storable = CleanText.of(clean);
            clean = storable.equals(clean) ? clean : imageless(storable);
        }
        if (clean == null || !clean.equals(text)) {
            dropped.add(at);
        }
        return clean == null ? null : TextNode.valueOf(clean);
    }

    private @Nullable String imageless(String text) {
        return refusesImages ? ImageDetector.strip(text) : text;
    }

    private @Nullable JsonNode container(JsonNode value, Pointer at) throws InvalidRecord {
        if (refusesImages && ImageNodes.isImage(value)) {
            dropped.add(at);
            return null;
        }
        return value.isArray() ? array(value, at) : object(value, at);
    }

    private ArrayNode array(JsonNode value, Pointer at) throws InvalidRecord {
        ArrayNode clean = JsonNodeFactory.instance.arrayNode(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = clean(value.get(i), at.item(i));
            if (item != null) {
                clean.add(item);
            }
        }
        return clean;
    }

    private ObjectNode object(JsonNode value, Pointer at) throws InvalidRecord {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> sent : value.properties()) {
            member(clean, sent.getKey(), sent.getValue(), at);
        }
        return clean;
    }

    private void member(ObjectNode clean, String name, JsonNode value, Pointer at) throws InvalidRecord {
        String storable = CleanText.of(name);
        if (!name.equals(imageless(name)) || !storable.equals(imageless(storable))) {
            dropped.add(at.member(ImageDetector.MARK));
            return;
        }
        Pointer here = at.member(storable);
        if (!storable.equals(name)) {
            dropped.add(here);
        }
        // Two names may have become one: the first stays, and the receipt names it.
        if (!clean.has(storable)) {
            JsonNode kept = clean(value, here);
            if (kept != null) {
                clean.set(storable, kept);
            }
        }
    }

    private JsonNode number(JsonNode value, Pointer at) throws InvalidRecord {
        Reason fault = ScalarCheck.numberFault(value);
        if (fault != null) {
            throw new InvalidRecord(at, fault);
        }
        return value;
    }
}
