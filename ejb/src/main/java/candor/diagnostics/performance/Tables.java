package candor.diagnostics.performance;

import candor.diagnostics.performance.PerformanceView.Line;
import candor.diagnostics.performance.PerformanceView.Table;
import candor.diagnostics.performance.model.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes tables of figures. What is of too few people is shown together with the others of its kind, or not at all (ADR 23). */
final class Tables {
    private static final int MOST = 40;

    private Tables() {}

    /** @param figures by name and value; those that are shown, and in which order, is {@code releases}' to say */
    static Table of(Map<List<@Nullable String>, Figures> figures, boolean releases) {
        List<Map.Entry<List<@Nullable String>, Figures>> most = figures.entrySet().stream()
                .filter(each -> hasTasks(each.getValue()))
                .sorted(Comparator.comparingLong(
                                (Map.Entry<List<@Nullable String>, Figures> each) -> -tasks(each.getValue()))
                        .thenComparing(each -> each.getKey().toString()))
                .toList();
        Map<List<@Nullable String>, Figures> shown = new java.util.LinkedHashMap<>();
        List<Figures> rest = new ArrayList<>();
        for (Map.Entry<List<@Nullable String>, Figures> each : most) {
            if (shown.size() < MOST && each.getValue().isOfEnough()) {
                shown.put(each.getKey(), each.getValue());
            } else {
                rest.add(each.getValue());
            }
        }
        List<Line> lines = releases ? Releases.lines(shown) : lines(shown);
        Figures others = Figures.sum(rest);
        boolean any = others.reports() > 0;
        return new Table(
                lines, any && others.isOfEnough() ? line(null, null, others, null) : null, any && !others.isOfEnough());
    }

    private static List<Line> lines(Map<List<@Nullable String>, Figures> shown) {
        List<Line> lines = new ArrayList<>();
        shown.forEach((key, figures) -> lines.add(line(null, key.get(0), figures, null)));
        return lines;
    }

    static Line line(@Nullable String name, @Nullable String value, Figures figures, @Nullable Comparison comparison) {
        return new Line(
                name,
                value,
                figures.reports(),
                Proportion.of(figures.failed(), figures.completed() + figures.failed()),
                Spread.of(figures.values()),
                comparison);
    }

    private static boolean hasTasks(Figures figures) {
        return tasks(figures) > 0;
    }

    private static long tasks(Figures figures) {
        return Math.max(figures.completed() + figures.failed(), figures.values().count());
    }
}
