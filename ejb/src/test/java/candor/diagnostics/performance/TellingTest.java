package candor.diagnostics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import candor.diagnostics.performance.model.Figures;
import candor.diagnostics.performance.model.Histogram;
import candor.diagnostics.performance.model.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TellingTest {
    private final Map<List<@Nullable String>, Figures> all = new HashMap<>();

    private void all(String gpu, long reports, int people) {
        all.put(
                List.of(gpu),
                new Figures(
                        reports,
                        0,
                        0,
                        Histogram.EMPTY,
                        Stream.generate(UUID::randomUUID).limit(people).collect(Collectors.toSet())));
    }

    private List<Difference> of(Map<String, Long> group, long people, Map<String, Long> byValue) {
        return new Telling(Trait.GPU, group, all).differences(people, byValue);
    }

    @Test
    @DisplayName(
            "a card that a tenth of all have and nine tenths of those who crash is told, with how much more often it is")
    void told() {
        all("A", 1000, 5);
        all("B", 9000, 5);
        List<Difference> found = of(Map.of("A", 90L, "B", 10L), 40, Map.of("A", 36L, "B", 4L));
        assertThat(found).extracting(Difference::value).containsExactlyInAnyOrder("A", "B");
        Difference more = found.stream()
                .filter(each -> each.value().equals("A"))
                .findFirst()
                .orElseThrow();
        assertThat(more.lift()).isCloseTo(9, within(1e-9));
        assertThat(more.group().share()).isCloseTo(0.9, within(1e-9));
        assertThat(more.all().share()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    @DisplayName("nothing sets those apart who have what all have")
    void nothing() {
        all("A", 5000, 5);
        all("B", 5000, 5);
        assertThat(of(Map.of("A", 52L, "B", 48L), 80, Map.of("A", 40L, "B", 40L)))
                .isEmpty();
    }

    @Test
    @DisplayName("one machine that crashes all day is one case, and nobody's machine is told of")
    void oneMachine() {
        all("A", 1000, 5);
        all("B", 9000, 5);
        all("C", 50, 1);
        assertThat(of(Map.of("A", 900L, "B", 4L), 5, Map.of("A", 1L, "B", 4L)))
                .extracting(Difference::value)
                .doesNotContain("A");
        assertThat(of(Map.of("C", 900L, "B", 4L), 5, Map.of("C", 5L)))
                .extracting(Difference::value)
                .doesNotContain("C");
    }

    @Test
    @DisplayName("few people are few cases: what would be telling of a hundred is not of five")
    void fewPeople() {
        all("A", 4000, 5);
        all("B", 6000, 5);
        assertThat(of(Map.of("A", 65L, "B", 35L), 100, Map.of("A", 65L))).isNotEmpty();
        assertThat(of(Map.of("A", 65L, "B", 35L), 5, Map.of("A", 5L))).isEmpty();
    }
}
