package candor.policy.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of a service agreement, as far as decisions and tools need it (R8, R11, R16, R18).
 *
 * @param categories          what it says of categories; a category that is not mentioned follows the general policy
 * @param omitUserIdentifiers rows are associated with the organization alone
 * @param tools               what the organization's administrators may do
 * @param staffDiagnostics    whether the vendor's staff may see diagnostics of the organization's users
 */
public record AgreementTerms(
        Map<Category, CategoryTerms> categories,
        boolean omitUserIdentifiers,
        Set<Tool> tools,
        boolean staffDiagnostics) {

    /** @throws IllegalArgumentException if a category is said to omit an element that it does not have */
    public AgreementTerms {
        categories = Map.copyOf(categories);
        tools = Set.copyOf(tools);
        categories.forEach((category, terms) -> {
            if (!category.elements().containsAll(terms.omit())) {
                throw new IllegalArgumentException(category + " does not have every element it is to omit");
            }
        });
    }

    /**
     * Every element that it leaves out: named, of a category that it does not keep, or the user behind all. The website's
     * are not among them, since no agreement changes what is the same for everybody (R1).
     */
    public Set<ElementRef> omitted() {
        Set<ElementRef> omitted = new TreeSet<>();
        for (Category category : Category.values()) {
            if (category.surface() != Surface.WEBSITE) {
                omittedOf(category).forEach(element -> omitted.add(new ElementRef(category, element)));
            }
        }
        return Collections.unmodifiableSet(omitted);
    }

    private Set<Element> omittedOf(Category category) {
        CategoryTerms terms = categories.get(category);
        Set<Element> elements = EnumSet.noneOf(Element.class);
        if (terms != null) {
            elements.addAll(terms.keepsNothing(category) ? category.elements() : terms.omit());
        }
        if (omitUserIdentifiers) {
            elements.add(Element.USER_IDENTIFIER);
        }
        return elements;
    }
}
