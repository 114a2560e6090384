package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a record that belong to omitted elements (R13): values, and names in free maps that are long enough to
 * be
 * text. Numbers, instants and listed words are not text.
 */
final class OmittedTexts {

    private static final int NAME_AS_TEXT = 20;
    /** What people write or are called by: an echo of it tells something from a few characters on. */
    private static final Set<Element> WRITTEN =
            EnumSet.of(Element.PROMPT, Element.USER_IDENTIFIER, Element.EMAIL, Element.CONTENT);

    private final Function<Category, Set<Element>> omitted;
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();

    OmittedTexts(Function<Category, Set<Element>> omitted) {
        this.omitted = omitted;
    }

    void addUser(String user) {
        written.add(user);
    }

    void addFrom(Shape.Structure shape, ObjectNode record) {
        collect(shape, record, null);
    }

    Set<String> written() {
        return written;
    }

    Set<String> others() {
        return others;
    }

    Stream<String> all() {
        return Stream.concat(written.stream(), others.stream());
    }

    /** @param within the set that takes the texts, where an omitted element has begun */
    private void collect(Shape shape, JsonNode value, @Nullable Set<String> within) {
        if (shape instanceof Shape.Structure structure) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                Shape.Member member = structure.members().get(entry.getKey());
                if (member != null && member.role() != Shape.Role.ENVELOPE) {
                    collect(member.shape(), entry.getValue(), taker(member.element(), within));
                }
            }
        } else if (shape instanceof Shape.Listing listing) {
            value.forEach(item -> collect(listing.item(), item, within));
        } else if (within != null && (shape instanceof Shape.FreeMap || shape == Shape.Scalar.TEXT)) {
            takeAll(value, within);
        }
    }

    private @Nullable Set<String> taker(@Nullable ElementRef element, @Nullable Set<String> within) {
        if (element == null) {
            return within;
        }
        boolean out = omitted.apply(element.category()).contains(element.element());
        return !out ? null : WRITTEN.contains(element.element()) ? written : others;
    }

    private static void takeAll(JsonNode value, Set<String> into) {
        if (value.isTextual()) {
            into.add(value.textValue());
        }
        value.forEach(part -> takeAll(part, into));
        value.fieldNames().forEachRemaining(name -> {
            if (name.length() > NAME_AS_TEXT) {
                into.add(name);
            }
        });
    }
}
