package candor.diagnostics.performance.web;

import candor.diagnostics.performance.PerformanceView.Line;
import candor.diagnostics.performance.PerformanceView.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a table with its drawing: half of all tasks take as long as the first part of the bar, 95 of 100 as long as both.
 *
 * @param median how far the first part reaches, in hundredths of the widest bar of the table
 * @param tail   how much further the second one does
 * @param others whether it is what all lines that are not shown are together
 */
public record PerformanceRow(Line line, long median, long tail, boolean others) {
    private static final int FULL = 100;

    static List<PerformanceRow> of(Table table) {
        List<Line> all = new ArrayList<>(table.lines());
        if (table.others() != null) {
            all.add(table.others());
        }
        double widest = all.stream()
                .mapToDouble(line ->
                        line.durations().count() == 0 ? 0 : line.durations().p95())
                .max()
                .orElse(0);
        return all.stream()
                .map(line -> of(line, widest, line == table.others()))
                .toList();
    }

    private static PerformanceRow of(Line line, double widest, boolean others) {
        if (line.durations().count() == 0 || widest <= 0) {
            return new PerformanceRow(line, 0, 0, others);
        }
        long median =
                Math.max(1, Math.round(FULL * line.durations().p50() / widest)); // the shortest is still to be seen
        long slow = Math.round(FULL * line.durations().p95() / widest);
        return new PerformanceRow(line, median, Math.max(0, slow - median), others);
    }
}
