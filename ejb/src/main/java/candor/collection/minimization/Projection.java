package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Element;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one category keeps of a cleaned record: the record's own structure with that category's kept elements, and
 * beside
 * them the keys. Objects and items in which nothing but keys would be left are left out.
 */
final class Projection {

    private final Category category;
    private final Set<Element> omitted;
    private final EchoScrubber scrubber;

    Projection(Category category, Set<Element> omitted, EchoScrubber scrubber) {
        this.category = category;
        this.omitted = omitted;
        this.scrubber = scrubber;
    }

    /** Null: nothing is kept. Nothing but keys, or not even those, may be beside an element that the envelope carries. */
    @Nullable
    ObjectNode of(Shape.Structure shape, JsonNode record) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        boolean something = false;
        for (Map.Entry<String, JsonNode> entry : record.properties()) {
            Shape.Member member = shape.members().get(entry.getKey());
            JsonNode value = member == null ? null : keep(member, entry.getValue());
            if (member != null && value != null) {
                kept.set(member.name(), value);
                something |= member.role() != Shape.Role.KEY;
            }
            // The row itself says it, by its time or its person: reason enough for a row.
            something |= member != null && member.role() == Shape.Role.ENVELOPE && keeps(member);
        }
        return something ? kept : null;
    }

    private @Nullable JsonNode keep(Shape.Member member, JsonNode value) {
        return switch (member.role()) {
            case ENVELOPE -> null;
            case KEY -> whole(member.shape(), value);
            case PART -> partOf(member.shape(), value);
            case ELEMENT -> {
                boolean empty = value.isContainerNode() && value.isEmpty();
                yield empty || !keeps(member) ? null : whole(member.shape(), value);
            }
        };
    }

    private boolean keeps(Shape.Member member) {
        return member.element() != null
                && member.element().category() == category
                && !omitted.contains(member.element().element());
    }

    private @Nullable JsonNode partOf(Shape shape, JsonNode value) {
        if (shape instanceof Shape.Structure structure) {
            return of(structure, value);
        }
        if (!(shape instanceof Shape.Listing listing)) {
            return null;
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : value) {
            JsonNode part = partOf(listing.item(), item);
            if (part != null) {
                kept.add(part);
            }
        }
        return kept.isEmpty() ? null : kept;
    }

    /** A copy of all of it, free of echoes (R13). Instants, identifiers and listed words cannot hold one. */
    private JsonNode whole(Shape shape, JsonNode value) {
        if (shape instanceof Shape.Structure structure) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(entry -> copy.set(
                            entry.getKey(),
                            whole(structure.members().get(entry.getKey()).shape(), entry.getValue())));
            return copy;
        } else if (shape instanceof Shape.Listing listing) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(item -> copy.add(whole(listing.item(), item)));
            return copy;
        }
        return shape instanceof Shape.FreeMap || shape == Shape.Scalar.TEXT ? free(value) : value;
    }

    private JsonNode free(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(scrubber.scrub(value.textValue()));
        } else if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(item -> copy.add(free(item)));
            return copy;
        } else if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> copy.set(freeName(copy, entry.getKey()), free(entry.getValue())));
            return copy;
        }
        return value;
    }

    /** Scrubbed names may become the same: a number keeps them apart, as a value must not be lost for it. */
    private String freeName(ObjectNode taken, String name) {
        String scrubbed = scrubber.scrub(name);
        String free = scrubbed;
        int number = taken.size();
        while (taken.has(free)) {
            free = scrubbed + " " + ++number;
        }
        return free;
    }
}
