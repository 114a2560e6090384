package candor.diagnostics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import candor.diagnostics.performance.Comparison.Change;
import candor.diagnostics.performance.Comparison.Verdict;
import candor.diagnostics.performance.PerformanceView.Finding;
import candor.diagnostics.performance.PerformanceView.Line;
import candor.diagnostics.performance.PerformanceView.Table;
import candor.diagnostics.performance.model.Figures;
import candor.diagnostics.performance.model.Histogram;
import candor.diagnostics.performance.model.LogScale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Random random = new Random(9);

    /** Tasks of about a median, by five people. */
    private Figures tasks(int count, double median, int failed) {
        return tasks(count, median, failed, 5);
    }

    private Figures tasks(int count, double median, int failed, int people) {
        Histogram durations = new Histogram(DoubleStream.generate(() -> median * Math.exp(random.nextGaussian() / 2))
                .limit(count)
                .mapToObj(LogScale::bucket)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        Set<UUID> holders = Stream.generate(UUID::randomUUID).limit(people).collect(Collectors.toSet());
        return new Figures(count, count - failed, failed, durations, holders);
    }

    @Test
    @DisplayName("Wilson's interval is the textbook's, and has something to say of none and of all")
    void wilson() {
        // 15 of 50 with z = 2.5758: (0.3 + 0.0663) / 1.1327 ± 2.5758 / 1.1327 * sqrt(0.0042 + 0.000664)
        Proportion some = Proportion.of(15, 50);
        assertThat(some.low()).isCloseTo(0.1651, within(0.001));
        assertThat(some.high()).isCloseTo(0.4818, within(0.001));
        assertThat(Proportion.of(0, 10).low()).isZero();
        assertThat(Proportion.of(0, 10).high()).isBetween(0.3, 0.5);
        assertThat(Proportion.of(10, 10).high()).isEqualTo(1);
        assertThat(Proportion.of(0, 0).share()).isNull();
    }

    @Test
    @DisplayName("a release that takes twice as long is slower, and says by how much")
    void slower() {
        Comparison comparison = Comparison.of("1.0", tasks(300, 10_000, 30), tasks(300, 20_000, 30));
        assertThat(comparison.speed()).isEqualTo(Verdict.WORSE);
        assertThat(comparison.failures()).isEqualTo(Verdict.UNCLEAR);
        assertThat(comparison.changes()).extracting(Change::measure).containsExactly("P50", "P95");
        assertThat(comparison.changes().get(0).factor()).isCloseTo(2, within(0.3));
        assertThat(Comparison.of("1.0", tasks(300, 20_000, 30), tasks(300, 10_000, 30))
                        .speed())
                .isEqualTo(Verdict.BETTER);
    }

    @Test
    @DisplayName("a release of which more tasks fail fails more")
    void failsMore() {
        Comparison comparison = Comparison.of("1.0", tasks(400, 10_000, 20), tasks(400, 10_000, 80));
        assertThat(comparison.failures()).isEqualTo(Verdict.WORSE);
        assertThat(comparison.changes()).containsExactly(new Change("FAILED", Verdict.WORSE, 0.05, 0.2));
    }

    @Test
    @DisplayName("few tasks are said to be few, however different they are")
    void few() {
        Comparison comparison = Comparison.of("1.0", tasks(29, 10_000, 0), tasks(5000, 90_000, 4000));
        assertThat(comparison.speed()).isEqualTo(Verdict.TOO_FEW);
        assertThat(comparison.failures()).isEqualTo(Verdict.TOO_FEW);
        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    @DisplayName("of a thousand releases in which nothing has changed, at most a few are said to be different")
    void chance() {
        long wrong = IntStream.range(0, 1000)
                .mapToObj(i -> Comparison.of("1.0", tasks(200, 10_000, 20), tasks(200, 10_000, 20)))
                .filter(comparison -> !comparison.changes().isEmpty())
                .count();
        assertThat(wrong).isLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("each release is compared with the one before it, of the same product, by the numbers in the versions")
    void releases() {
        Map<List<@Nullable String>, Figures> figures = new LinkedHashMap<>();
        for (String version : List.of("4.10", "4.9", "4.10-beta.2", "5.0")) {
            figures.put(List.of("Lumen", version), tasks(100, 10_000, 5));
        }
        figures.put(List.of("Other", "1.0"), tasks(100, 10_000, 5));
        List<Line> lines = Releases.lines(figures);
        assertThat(lines).extracting(Line::value).containsExactly("5.0", "4.10", "4.10-beta.2", "4.9", "1.0");
        assertThat(lines)
                .extracting(line ->
                        line.comparison() == null ? null : line.comparison().previous())
                .containsExactly("4.10", "4.10-beta.2", "4.9", null, null);
    }

    @Test
    @DisplayName("versions are in one order, whatever their words")
    void versions() {
        List<String> order =
                List.of("", "1.0-alpha", "1.0-beta.2", "1.0-rc1", "1.0", "1.0.1", "1.9", "1.10", "2025.1", "x3000");
        for (int i = 0; i < 50; i++) {
            List<String> shuffled = new ArrayList<>(order);
            Collections.shuffle(shuffled, random);
            shuffled.sort(VersionOrder.OLDEST_FIRST);
            assertThat(shuffled)
                    .isEqualTo(List.of(
                                    "",
                                    "1.0-rc1",
                                    "1.0-alpha",
                                    "1.0-beta.2",
                                    "1.0",
                                    "1.0.1",
                                    "1.9",
                                    "1.10",
                                    "2025.1",
                                    "x3000")
                            .stream()
                            .sorted(VersionOrder.OLDEST_FIRST)
                            .toList());
            assertThat(shuffled.indexOf("1.0-beta.2")).isLessThan(shuffled.indexOf("1.0"));
            assertThat(shuffled.subList(4, 10)).isEqualTo(order.subList(4, 10));
        }
    }

    @Test
    @DisplayName("what slows down on one graphics card alone is found there")
    void onOneMachine() {
        Map<List<@Nullable String>, Figures> figures = Map.of(
                List.of("Lumen", "1.0", "A"), tasks(200, 10_000, 5),
                List.of("Lumen", "1.1", "A"), tasks(200, 10_000, 5),
                List.of("Lumen", "1.0", "B"), tasks(200, 10_000, 5),
                List.of("Lumen", "1.1", "B"), tasks(200, 25_000, 5),
                List.of("Lumen", "1.0", "C"), tasks(200, 10_000, 5, 4),
                List.of("Lumen", "1.1", "C"), tasks(200, 90_000, 5, 4));
        List<Finding> findings = Releases.findings(figures);
        assertThat(findings).extracting(Finding::gpu).containsOnly("B");
        assertThat(findings).extracting(Finding::version).containsOnly("1.1");
    }

    @Test
    @DisplayName("what is of fewer than five people is shown with others like it, or not at all")
    void fewPeople() {
        Map<List<@Nullable String>, Figures> figures = new LinkedHashMap<>();
        figures.put(List.of("common"), tasks(100, 10_000, 5, 5));
        figures.put(List.of("rare"), tasks(100, 10_000, 5, 3));
        Table table = Tables.of(figures, false);
        assertThat(table.lines()).extracting(Line::value).containsExactly("common");
        assertThat(table.others()).isNull();
        assertThat(table.withheld()).isTrue();
        figures.put(List.of("odd"), tasks(50, 10_000, 5, 2));
        Table together = Tables.of(figures, false);
        assertThat(together.others().reports()).isEqualTo(150);
        assertThat(together.withheld()).isFalse();
    }
}
