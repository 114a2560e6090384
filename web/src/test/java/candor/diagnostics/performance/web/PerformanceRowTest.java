package candor.diagnostics.performance.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.diagnostics.performance.PerformanceView.Line;
import candor.diagnostics.performance.PerformanceView.Table;
import candor.diagnostics.performance.Proportion;
import candor.diagnostics.performance.Spread;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PerformanceRowTest {
    @Test
    @DisplayName("a bar reaches as far as the widest of its table, and the shortest is still to be seen")
    void bars() {
        List<PerformanceRow> rows = PerformanceRow.of(
                new Table(List.of(line(50_000, 100_000), line(25_000, 50_000), line(1, 2)), null, false));
        assertThat(rows).extracting(PerformanceRow::median).containsExactly(50L, 25L, 1L);
        assertThat(rows).extracting(PerformanceRow::tail).containsExactly(50L, 25L, 0L);
    }

    private static Line line(double p50, double p95) {
        Proportion none = new Proportion(0, 10, 0.0, 0.0, 0.1);
        return new Line("Lumen", "4.2", 10, none, new Spread(10, p50, p95, p95, p95), null);
    }
}
