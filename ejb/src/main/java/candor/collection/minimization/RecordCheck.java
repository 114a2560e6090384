package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The check of one record against its kind's shape, which builds the cleaned copy as it goes. Used once. */
final class RecordCheck {

    private final RecordKind kind;
    private final Dropped dropped = new Dropped();
    private final FreeMembers free;
    private final Set<ElementRef> present = new HashSet<>();

    RecordCheck(RecordKind kind) {
        this.kind = kind;
        this.free = new FreeMembers(dropped, kind.refusesImages());
    }

    Checked.Clean run(ObjectNode record) throws InvalidRecord {
        ObjectNode clean = structure(kind.shape(), record, Pointer.ROOT);
        addCarried(clean);
        return new Checked.Clean(kind, clean, envelope(kind.shape(), clean), present, dropped.list());
    }

    /** What the envelope carries is an element of a record that is about its category, or that has more of it. */
    private void addCarried(ObjectNode clean) {
        Category about = kind.about(clean);
        for (Shape.Member member : kind.shape().members().values()) {
            ElementRef carried = member.role() == Shape.Role.ENVELOPE ? member.element() : null;
            if (carried != null && clean.has(member.name())) {
                Category category = carried.category();
                if (category == about || present.stream().anyMatch(ref -> ref.category() == category)) {
                    present.add(carried);
                }
            }
        }
    }

    private ObjectNode structure(Shape.Structure shape, JsonNode value, Pointer at) throws InvalidRecord {
        require(value.isObject(), at, Reason.WRONG_TYPE);
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> sent : value.properties()) {
            Shape.Member member = shape.member(sent.getKey());
            if (member == null) {
                dropped.add(at.member(sent.getKey()));
            } else if (!isAbsent(sent.getValue())) {
                set(clean, member, value(member.shape(), sent.getValue(), at.member(member.name())));
            }
        }
        for (Shape.Member member : shape.members().values()) {
            require(!member.required() || clean.has(member.name()), at.member(member.name()), Reason.MISSING);
        }
        return clean;
    }

    private void set(ObjectNode clean, Shape.Member member, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        clean.set(member.name(), value);
        boolean something = !value.isContainerNode() || !value.isEmpty();
        if (member.role() == Shape.Role.ELEMENT && something) {
            present.add(member.element());
        }
    }

    /** The cleaned value; null: it is an image, and has been named (R10). */
    private @Nullable JsonNode value(Shape shape, JsonNode value, Pointer at) throws InvalidRecord {
        if (shape instanceof Shape.Structure structure) {
            return structure(structure, value, at);
        } else if (shape instanceof Shape.Listing listing) {
            return listing(listing, value, at);
        } else if (shape instanceof Shape.FreeMap) {
            require(value.isObject(), at, Reason.WRONG_TYPE);
            return free.clean(value, at);
        }
        Reason fault = shape instanceof Shape.Choice choice
                ? ScalarCheck.fault(choice, value)
                : ScalarCheck.fault((Shape.Scalar) shape, value);
        require(fault == null, at, fault == null ? Reason.WRONG_TYPE : fault);
        return shape == Shape.Scalar.TEXT ? free.text(value.textValue(), at) : value;
    }

    private ArrayNode listing(Shape.Listing listing, JsonNode value, Pointer at) throws InvalidRecord {
        require(value.isArray(), at, Reason.WRONG_TYPE);
        ArrayNode clean = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = isAbsent(value.get(i)) ? null : value(listing.item(), value.get(i), at.item(i));
            if (item != null) {
                clean.add(item);
            }
        }
        return clean;
    }

    private static Envelope envelope(Shape.Structure shape, ObjectNode clean) {
        Map<String, String> texts = new HashMap<>();
        for (Shape.Member member : shape.members().values()) {
            if (member.role() == Shape.Role.ENVELOPE && !member.required() && clean.has(member.name())) {
                texts.put(member.name(), clean.get(member.name()).asText());
            }
        }
        UUID id = UUID.fromString(clean.get(Envelope.ID).textValue());
        Instant occurredAt = Objects.requireNonNull(
                Rfc3339.parse(clean.get(Envelope.OCCURRED_AT).textValue()));
        return new Envelope(id, occurredAt, texts);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    private static void require(boolean holds, Pointer at, Reason reason) throws InvalidRecord {
        if (!holds) {
            throw new InvalidRecord(at, reason);
        }
    }
}
