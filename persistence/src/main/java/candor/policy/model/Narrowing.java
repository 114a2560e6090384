package candor.policy.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What an organization's administrators leave out beyond the agreement (R16, {@link Tool#MANAGE}). It only ever takes
 * away: nothing that agreement or general policy omit comes back by it.
 *
 * @param omitted elements of the categories that administrators may narrow, {@link Element#USER_IDENTIFIER} behind any
 */
public record Narrowing(Set<ElementRef> omitted) {
    public static final Narrowing NONE = new Narrowing(Set.of());

    /** @throws IllegalArgumentException if an element is of a surface that is the same for everybody (R1) */
    public Narrowing {
        omitted = Set.copyOf(omitted);
        if (!omitted.stream().allMatch(each -> mayNarrow(each.category()))) {
            throw new IllegalArgumentException("what is collected by the website is the same for everybody");
        }
    }

    /** R1 is the same for everybody: administrators narrow what clauses 2 and 3 of the policy are about. */
    public static boolean mayNarrow(Category category) {
        return category.surface() != Surface.WEBSITE;
    }

    /** The elements by category; a category that is not narrowed is absent. */
    public Map<Category, Set<Element>> byCategory() {
        Map<Category, Set<Element>> elements = new EnumMap<>(Category.class);
        omitted.forEach(each -> elements.computeIfAbsent(each.category(), any -> EnumSet.noneOf(Element.class))
                .add(each.element()));
        return Collections.unmodifiableMap(elements);
    }
}
