package candor.narrowing.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.narrowing.NarrowingView;
import candor.narrowing.NarrowingView.Effective;
import candor.narrowing.NarrowingView.SwitchedOff;
import candor.narrowing.web.CollectedCategory.Line;
import candor.narrowing.web.CollectedCategory.State;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectedCategoryTest {
    private static final ElementRef ACTION = new ElementRef(Category.USAGE, Element.ACTION);
    private static final ElementRef OUTCOME = new ElementRef(Category.USAGE, Element.TASK_OUTCOME);
    private static final ElementRef PROMPT = new ElementRef(Category.RENDER_INPUT, Element.PROMPT);

    @Test
    @DisplayName(
            "R16: what is collected can be chosen; what is switched off or left out can not, whatever an address says")
    void states() {
        NarrowingView view =
                view(Map.of(Category.USAGE, Set.of(ACTION), Category.RENDER_INPUT, Set.of(PROMPT)), ACTION);
        List<CollectedCategory> categories = CollectedCategory.of(view, Set.of(ACTION, OUTCOME, PROMPT));
        assertThat(line(categories, ACTION).state()).isEqualTo(State.SWITCHED_OFF);
        assertThat(line(categories, ACTION).off().by()).isEqualTo("avery");
        assertThat(line(categories, PROMPT).state()).isEqualTo(State.LEFT_OUT);
        assertThat(line(categories, OUTCOME).state()).isEqualTo(State.COLLECTED);
        assertThat(categories.stream().flatMap(each -> each.lines().stream()).filter(Line::chosen))
                .extracting(Line::element)
                .containsExactly(OUTCOME);
        assertThat(categories).noneMatch(each -> each.category().surface() == Surface.WEBSITE);
    }

    @Test
    @DisplayName("of a category of which nothing is kept, whose it is is not collected either")
    void nothingKept() {
        NarrowingView view = view(Map.of(Category.CLOUD_METRIC, all(Category.CLOUD_METRIC)));
        ElementRef whose = new ElementRef(Category.CLOUD_METRIC, Element.USER_IDENTIFIER);
        assertThat(line(CollectedCategory.of(view, Set.of()), whose).state()).isEqualTo(State.LEFT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USAGE", "USAGE.PROMPT", "ACTIVITY.PAGE", ""})
    @DisplayName("R1: what is no element, or is the same for everybody, is nothing that could be chosen")
    void unreadable(String sent) {
        assertThat(CollectedCategory.read("USAGE.ACTION", sent)).isNull();
    }

    private static Line line(List<CollectedCategory> categories, ElementRef element) {
        return categories.stream()
                .flatMap(each -> each.lines().stream())
                .filter(each -> each.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static NarrowingView view(Map<Category, Set<ElementRef>> omitted, ElementRef... off) {
        Map<Category, Effective> effective = new EnumMap<>(Category.class);
        for (Category each : Category.values()) {
            effective.put(each, new Effective(Disposition.RETAIN, omitted.getOrDefault(each, Set.of())));
        }
        List<SwitchedOff> switched = Arrays.stream(off)
                .map(each -> new SwitchedOff(each, Instant.EPOCH, "avery"))
                .toList();
        return new NarrowingView(List.of(off), Instant.EPOCH, "avery", switched, List.of(), effective);
    }

    private static Set<ElementRef> all(Category category) {
        return category.elements().stream()
                .map(each -> new ElementRef(category, each))
                .collect(Collectors.toSet());
    }
}
