package candor.policy.model;

/**
 * An element of a category, written {@code CATEGORY.ELEMENT} in receipts and records ({@code RENDER_INPUT.PROMPT}).
 * {@link Element#USER_IDENTIFIER} may stand behind any category: every row is associated with a user where one is known
 * (POLICY, below the table of elements), and an agreement may omit just that.
 */
public record ElementRef(Category category, Element element) implements Comparable<ElementRef> {

    /** @throws IllegalArgumentException if the category does not have the element */
    public ElementRef {
        if (element != Element.USER_IDENTIFIER && !category.elements().contains(element)) {
            throw new IllegalArgumentException(category + " has no element " + element);
        }
    }

    /** @throws IllegalArgumentException if {@code text} is not {@code CATEGORY.ELEMENT} */
    public static ElementRef parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("not CATEGORY.ELEMENT");
        }
        return new ElementRef(Category.valueOf(text.substring(0, dot)), Element.valueOf(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(ElementRef other) {
        int byCategory = category.compareTo(other.category);
        return byCategory != 0 ? byCategory : element.compareTo(other.element);
    }

    @Override
    public String toString() {
        return category + "." + element;
    }
}
