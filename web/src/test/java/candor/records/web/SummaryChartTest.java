package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.SummaryView;
import candor.records.SummaryView.Item;
import candor.records.web.SummaryChart.Bar;
import candor.records.web.SummaryChart.Column;
import candor.records.web.SummaryChart.Part;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryChartTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void aMonthIsStackedBySurfaceFromTheGroundUp() {
        SummaryChart chart = chart(
                item(Category.ACTIVITY, NOW, 30), item(Category.CONNECTION, NOW, 20), item(Category.USAGE, NOW, 50));
        Column column = chart.columns().get(11);
        assertThat(column.records()).isEqualTo(100);
        assertThat(column.parts())
                .containsExactly(new Part(Surface.WEBSITE, 50, 50), new Part(Surface.SOFTWARE, 0, 50));
        assertThat(column.getAddress()).isEqualTo("/records/list.xhtml?from=2026-11-01&to=2026-11-30");
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
        assertThat(chart.bars()).containsExactly(new Bar(Category.USAGE, 15, 100));
    }

    @Test
    void whatIsThereIsSeenHoweverLittleItIs() {
        SummaryChart chart =
                chart(item(Category.USAGE, NOW, 1_000_000), item(Category.ACTIVITY, NOW.minusMonths(1), 1));
        assertThat(chart.columns().get(10).parts()).containsExactly(new Part(Surface.WEBSITE, 99, 1));
        assertThat(chart.bars())
                .containsExactly(new Bar(Category.USAGE, 1_000_000, 100), new Bar(Category.ACTIVITY, 1, 1));
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

    private static SummaryChart chart(Item... items) {
        return SummaryChart.of(new SummaryView(List.of(items), null, null), NOW);
    }

    private static Item item(Category category, YearMonth month, long records) {
        return new Item(category.surface(), category, month, records, 0, 0, null);
    }
}
