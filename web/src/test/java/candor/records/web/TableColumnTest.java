package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableColumnTest {

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyCategoryStandsInOneColumnOfItsSurface(Category category) {
        List<Report> reports = List.of(report(category));
        List<TableColumn> columns = TableColumn.of(category.surface(), reports);
        assertThat(columns).hasSize(1);
        assertThat(reports.get(0).linesIn(columns.get(0))).hasSize(1);
    }

    @Test
    void onlyColumnsThatSomethingStandsInAreShown() {
        List<Report> reports = List.of(report(Category.USAGE, Category.VERSION), report(Category.PROCESSING));
        assertThat(TableColumn.of(Surface.SOFTWARE, reports))
                .extracting(TableColumn::name)
                .containsExactly("use", "machine");
    }

    private static Report report(Category... categories) {
        return new Report(
                UUID.randomUUID(),
                categories[0].surface(),
                Instant.EPOCH,
                null,
                null,
                Stream.of(categories).map(TableColumnTest::line).toList());
    }

    private static RecordLine line(Category category) {
        return new RecordLine(UUID.randomUUID(), category, List.of(), null, null, List.of(), LocalDate.EPOCH);
    }
}
