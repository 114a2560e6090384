package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Element;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads off what is held which elements it has, by the same declarations that decided what to keep. */
public final class RetainedElements {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Category category;
    private final Set<Element> found = EnumSet.noneOf(Element.class);

    private RetainedElements(Category category) {
        this.category = category;
    }

    /** @param content of a row of this category; what the row's own columns carry (time, person) is not in it */
    public static Set<Element> of(Category category, String content) {
        RetainedElements elements = new RetainedElements(category);
        JsonNode held = read(content);
        RecordKinds.of(category.surface()).forEach(kind -> elements.look(kind.shape(), held));
        return Set.copyOf(elements.found);
    }

    private void look(Shape shape, JsonNode value) {
        if (shape instanceof Shape.Listing listing && value.isArray()) {
            value.forEach(item -> look(listing.item(), item));
        } else if (shape instanceof Shape.Structure structure && value.isObject()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                Shape.Member member = structure.member(entry.getKey());
                if (member != null) {
                    look(member, entry.getValue());
                }
            }
        }
    }

    private void look(Shape.Member member, JsonNode value) {
        if (member.element() != null && member.element().category() == category) {
            found.add(member.element().element());
        } else if (member.role() == Shape.Role.PART) {
            look(member.shape(), value);
        }
    }

    private static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stored content is not JSON"); // its text may be somebody's data
        }
    }
}
