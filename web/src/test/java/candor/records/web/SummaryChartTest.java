package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.SummaryView;
import candor.records.SummaryView.Item;
import candor.records.web.SummaryChart.Bar;
import candor.records.web.SummaryChart.Column;
import candor.records.web.SummaryChart.Part;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryChartTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void aMonthIsStackedBySurfaceFromTheGroundUp() {
        SummaryChart chart = chart(
                item(Category.ACTIVITY, NOW, 30), item(Category.CONNECTION, NOW, 20), item(Category.USAGE, NOW, 50));
        Column column = chart.columns().get(11);
        assertThat(column.records()).isEqualTo(100);
        assertThat(column.parts())
                .containsExactly(new Part(Surface.WEBSITE, 50, 50, 50), new Part(Surface.SOFTWARE, 50, 0, 50));
        assertThat(column.of(Surface.WEBSITE)).isEqualTo(50);
        assertThat(chart.surfaces()).containsExactly(Surface.WEBSITE, Surface.SOFTWARE);
    }

    @Test
    void monthsWithoutRecordsAreGapsAndNotLeftOut() {
        SummaryChart chart = chart(item(Category.USAGE, NOW, 1), item(Category.USAGE, NOW.minusMonths(2), 1));
        assertThat(chart.columns()).hasSize(12).extracting(Column::month).startsWith(YearMonth.of(2025, 12));
        assertThat(chart.columns().get(10).parts()).isEmpty();
    }

    @Test
    void whatIsOutsideOfTheTwelveMonthsIsSaidInNumbers() {
        SummaryChart chart = chart(
                item(Category.USAGE, NOW.minusMonths(12), 7),
                item(Category.USAGE, NOW.minusMonths(11), 5),
                item(Category.USAGE, NOW.plusMonths(1), 3));
        assertThat(chart.earlier()).isEqualTo(7);
        assertThat(chart.later()).isEqualTo(3);
        assertThat(chart.columns()).extracting(Column::records).startsWith(5L).doesNotContain(7L, 3L);
        assertThat(chart.bars()).containsExactly(new Bar(Category.USAGE, 15, 0, 0, 100));
    }

    @Test
    void whatIsThereIsSeenHoweverLittleItIs() {
        SummaryChart chart =
                chart(item(Category.USAGE, NOW, 1_000_000), item(Category.ACTIVITY, NOW.minusMonths(1), 1));
        assertThat(chart.columns().get(10).parts()).containsExactly(new Part(Surface.WEBSITE, 1, 99, 1));
        assertThat(chart.bars())
                .containsExactly(new Bar(Category.USAGE, 1_000_000, 0, 0, 100), new Bar(Category.ACTIVITY, 1, 0, 0, 1));
    }

    @Test
    void nothingIsDrawnOfNothing() {
        SummaryChart chart = chart();
        assertThat(chart.bars()).isEmpty();
        assertThat(chart.columns()).allMatch(column -> column.parts().isEmpty());
    }

    @Test
    void noColumnIsHigherThanTheChart() {
        SummaryChart chart = chart(
                item(Category.USAGE, NOW, 1_000_000), item(Category.JOB, NOW, 1), item(Category.ACTIVITY, NOW, 1));
        assertThat(chart.columns().get(11).parts()).allMatch(part -> part.top() >= 0 && part.height() >= 0);
    }

    @Test
    void aListOfSomeMonthsHasTheirBarsAndAllColumns() {
        RecordFilters october = filters(Map.of("from", "2026-10-01", "to", "2026-10-31"));
        SummaryChart chart = SummaryChart.of(
                summary(item(Category.USAGE, NOW.minusMonths(1), 3), item(Category.USAGE, NOW.minusMonths(2), 5)),
                october,
                AT);
        assertThat(chart.last()).isEqualTo(NOW);
        assertThat(chart.bars()).containsExactly(new Bar(Category.USAGE, 3, 0, 0, 100));
        assertThat(chart.columns()).filteredOn(Column::chosen).hasSize(1);
        assertThat(chart.columns().get(9).records()).isEqualTo(5);
        assertThat(chart.partial()).isTrue();
    }

    @Test
    void aListOfLongAgoHasTheTwelveMonthsUpToItsEnd() {
        SummaryView summary = summary(item(Category.USAGE, YearMonth.of(2024, 3), 3), item(Category.USAGE, NOW, 5));
        SummaryChart chart = SummaryChart.of(summary, filters(Map.of("to", "2024-03-31")), AT);
        assertThat(chart.last()).isEqualTo(YearMonth.of(2024, 3));
        assertThat(chart.later()).isEqualTo(5);
    }

    @Test
    void aListOfOneSurfaceOrCategoryIsCountedAlone() {
        SummaryView summary =
                summary(item(Category.USAGE, NOW, 3), item(Category.VERSION, NOW, 2), item(Category.ACTIVITY, NOW, 5));
        assertThat(SummaryChart.of(summary, filters(Map.of("surface", "SOFTWARE")), AT)
                        .bars())
                .extracting(Bar::category)
                .containsExactly(Category.USAGE, Category.VERSION);
        assertThat(SummaryChart.of(summary, filters(Map.of("category", "ACTIVITY")), AT)
                        .columns()
                        .get(11)
                        .records())
                .isEqualTo(5);
    }

    @Test
    void wordsAndTheMonthsOfTheFutureChangeNothing() {
        SummaryView summary = summary(item(Category.USAGE, NOW, 3));
        assertThat(SummaryChart.of(summary, filters(Map.of("q", "x", "to", "2030-01-01")), AT))
                .isEqualTo(SummaryChart.of(summary, RecordFilters.NONE, AT));
    }

    private static SummaryChart chart(Item... items) {
        return SummaryChart.of(summary(items), RecordFilters.NONE, AT);
    }

    private static SummaryView summary(Item... items) {
        return new SummaryView(List.of(items), null, null);
    }

    private static RecordFilters filters(Map<String, String> address) {
        return RecordFilters.of(address, ZoneOffset.UTC);
    }

    private static Item item(Category category, YearMonth month, long records) {
        return new Item(category.surface(), category, month, records, 0, 0, null);
    }
}
