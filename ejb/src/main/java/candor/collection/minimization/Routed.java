package candor.collection.minimization;

import static candor.policy.model.Category.ROUTING;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is left of a record of which only that it was routed may be kept (R4, R5). It quotes nothing of what was sent. */
final class Routed {

    private Routed() {}

    /** @param omitted of {@code ROUTING}; a record of another surface is never routed, and nothing of it is left */
    static Minimized of(Checked.Clean record, Set<Element> omitted) {
        Set<Element> kept = EnumSet.noneOf(Element.class);
        if (record.kind().surface() == Surface.CLOUD) {
            kept.addAll(elementsOf(record));
        }
        Set<ElementRef> missing = new TreeSet<>(record.present());
        kept.stream().filter(omitted::contains).forEach(element -> missing.add(new ElementRef(ROUTING, element)));
        kept.removeAll(omitted);
        return new Minimized(content(kept), List.copyOf(missing), false, record.envelope(), List.of());
    }

    /** The element {@code ROUTE} is that the record came at all, the others are in its envelope. */
    private static Set<Element> elementsOf(Checked.Clean record) {
        return record.envelope().user() == null
                ? EnumSet.of(Element.ROUTE, Element.TIMESTAMP)
                : EnumSet.of(Element.ROUTE, Element.TIMESTAMP, Element.USER_IDENTIFIER);
    }

    private static Map<Category, ObjectNode> content(Set<Element> kept) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        if (kept.contains(Element.ROUTE)) {
            content.put(CloudShapes.ROUTE_MEMBER, CloudShapes.TASK_DELIVERY);
        }
        return kept.isEmpty() ? Map.of() : Map.of(ROUTING, content);
    }
}
