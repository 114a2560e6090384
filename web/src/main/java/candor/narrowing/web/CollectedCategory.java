package candor.narrowing.web;

import candor.narrowing.NarrowingView;
import candor.narrowing.NarrowingView.SwitchedOff;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import candor.policy.model.Surface;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A category as administrators find it: what of it is collected, what is left out, and what they can still switch off. */
public record CollectedCategory(Category category, List<Line> lines) {

    /**
     * An element.
     *
     * @param off    by administrators; absent: they have not switched it off
     * @param chosen whether it is to be switched off now
     */
    public record Line(
            ElementRef element, State state, @Nullable SwitchedOff off, boolean chosen) {}

    public enum State {
        COLLECTED,
        SWITCHED_OFF,
        /** By agreement or policy, whatever administrators say. */
        LEFT_OUT
    }

    /** Those of the surfaces that administrators may narrow, the software's first. */
    static List<CollectedCategory> of(NarrowingView view, Set<ElementRef> chosen) {
        return List.of(Surface.SOFTWARE, Surface.CLOUD).stream()
                .flatMap(surface -> Category.of(surface).stream())
                .filter(Narrowing::mayNarrow)
                .map(category -> new CollectedCategory(
                        category,
                        elements(category).stream()
                                .map(element -> line(element, view, chosen))
                                .toList()))
                .toList();
    }

    /** Whose it is can be left out behind any category. */
    private static Set<ElementRef> elements(Category category) {
        Set<ElementRef> elements = new LinkedHashSet<>();
        category.elements().forEach(each -> elements.add(new ElementRef(category, each)));
        elements.add(new ElementRef(category, Element.USER_IDENTIFIER));
        return elements;
    }

    private static Line line(ElementRef element, NarrowingView view, Set<ElementRef> chosen) {
        SwitchedOff off = view.switchedOff().stream()
                .filter(each -> each.element().equals(element))
                .findFirst()
                .orElse(null);
        Set<ElementRef> omitted = view.effective().get(element.category()).omitted();
        boolean nothingKept = element.category().elements().stream()
                .allMatch(each -> omitted.contains(new ElementRef(element.category(), each)));
        boolean leftOut = nothingKept || omitted.contains(element);
        State state = off != null ? State.SWITCHED_OFF : leftOut ? State.LEFT_OUT : State.COLLECTED;
        return new Line(element, state, off, state == State.COLLECTED && chosen.contains(element));
    }

    /** Whether anything of it can still be switched off. */
    public boolean isCollected() {
        return lines.stream().anyMatch(each -> each.state() == State.COLLECTED);
    }

    /** What was sent as chosen, as far as there are such elements; absent: some of it is none. */
    static @Nullable Set<ElementRef> read(String... sent) {
        Set<ElementRef> read = new LinkedHashSet<>();
        try {
            Arrays.stream(sent).map(ElementRef::parse).forEach(read::add);
            return read.stream().allMatch(each -> Narrowing.mayNarrow(each.category())) ? read : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
