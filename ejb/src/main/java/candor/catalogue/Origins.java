package candor.catalogue;

import candor.collection.minimization.RecordKind;
import candor.collection.minimization.Shape;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From which members of which records a surface's elements come, read from the declared shapes of the records. */
final class Origins {
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Map<ElementRef, Map<String, Set<String>>> elements = new TreeMap<>();
    private final Map<Category, Map<String, Set<String>>> alongside = new EnumMap<>(Category.class);
    private final Map<String, Set<String>> envelope = new LinkedHashMap<>();

    private Origins() {}

    static Origins of(Surface surface, List<RecordKind> all) {
        Origins origins = new Origins();
        all.stream().filter(kind -> kind.surface() == surface).forEach(origins::add);
        origins.routed();
        return origins;
    }

    List<String> kinds() {
        return List.copyOf(kinds);
    }

    List<Origin> of(ElementRef element) {
        return list(elements.getOrDefault(element, Map.of()));
    }

    List<Origin> alongside(Category category) {
        return list(alongside.getOrDefault(category, Map.of()));
    }

    List<Origin> envelope() {
        return list(envelope);
    }

    private List<Origin> list(Map<String, Set<String>> pointers) {
        return pointers.entrySet().stream()
                .map(entry -> new Origin(
                        entry.getKey(), entry.getValue().equals(kinds) ? List.of() : List.copyOf(entry.getValue())))
                .toList();
    }

    private void add(RecordKind kind) {
        kinds.add(kind.name());
        walk(kind.name(), kind.shape(), "");
    }

    /** Where only routing is kept (R4, R5), a record of any kind leaves of its envelope what a route has of it. */
    private void routed() {
        for (Element element : Category.ROUTING.elements()) {
            elements.getOrDefault(new ElementRef(Category.ROUTING, element), Map.of())
                    .forEach((pointer, having) -> having.addAll(envelope.getOrDefault(pointer, Set.of())));
        }
    }

    /** @return the categories that keep something of the shape */
    private Set<Category> walk(String kind, Shape shape, String path) {
        if (shape instanceof Shape.Listing listing) {
            return walk(kind, listing.item(), path + "[]");
        }
        if (!(shape instanceof Shape.Structure structure)) {
            return Set.of();
        }
        Set<Category> found = EnumSet.noneOf(Category.class);
        List<String> keys = new ArrayList<>();
        for (Shape.Member member : structure.members().values()) {
            String pointer = path + "/" + member.name().replace("~", "~0").replace("/", "~1");
            switch (member.role()) {
                case ENVELOPE -> envelope(member, pointer, kind);
                case KEY -> keys.add(pointer);
                case PART -> found.addAll(walk(kind, member.shape(), pointer));
                case ELEMENT -> found.add(element(member.element(), pointer, kind));
            }
        }
        found.forEach(category -> keys.forEach(
                key -> put(alongside.computeIfAbsent(category, none -> new LinkedHashMap<>()), key, kind)));
        return found;
    }

    /** Some of the envelope is an element too, such as the time of a route. */
    private void envelope(Shape.Member member, String pointer, String kind) {
        put(envelope, pointer, kind);
        if (member.element() != null) {
            element(member.element(), pointer, kind);
        }
    }

    private Category element(@Nullable ElementRef element, String pointer, String kind) {
        ElementRef found = Objects.requireNonNull(element);
        put(elements.computeIfAbsent(found, none -> new LinkedHashMap<>()), pointer, kind);
        return found.category();
    }

    private static void put(Map<String, Set<String>> pointers, String pointer, String kind) {
        pointers.computeIfAbsent(pointer, none -> new LinkedHashSet<>()).add(kind);
    }
}
