package candor.diagnostics.performance;

import candor.diagnostics.performance.PerformanceView.Finding;
import candor.diagnostics.performance.PerformanceView.Line;
import candor.diagnostics.performance.model.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares each release with the one before it, among those that are of enough people. */
final class Releases {
    private Releases() {}

    /** @param figures by name and version; names stay in their order, of each the newest release comes first */
    static List<Line> lines(Map<List<@Nullable String>, Figures> figures) {
        List<Line> lines = new ArrayList<>();
        byName(figures).forEach((name, versions) -> {
            List<Line> own = new ArrayList<>();
            String previous = null;
            for (Map.Entry<String, Figures> each : versions.entrySet()) {
                Comparison comparison =
                        previous == null ? null : Comparison.of(previous, versions.get(previous), each.getValue());
                own.add(Tables.line(name, each.getKey(), each.getValue(), comparison));
                previous = each.getKey();
            }
            Collections.reverse(own);
            lines.addAll(own);
        });
        figures.forEach((key, unsaid) -> {
            if (key.get(1) == null) {
                lines.add(Tables.line(key.get(0), null, unsaid, null));
            }
        });
        return lines;
    }

    private static Map<@Nullable String, TreeMap<String, Figures>> byName(
            Map<List<@Nullable String>, Figures> figures) {
        Map<@Nullable String, TreeMap<String, Figures>> byName = new LinkedHashMap<>();
        figures.forEach((key, each) -> {
            if (key.get(1) != null) {
                byName.computeIfAbsent(key.get(0), any -> new TreeMap<>(VersionOrder.OLDEST_FIRST))
                        .put(key.get(1), each);
            }
        });
        return byName;
    }

    /** @param figures by name, version and graphics card, or by name and version alone */
    static List<Finding> findings(Map<List<@Nullable String>, Figures> figures) {
        Map<List<@Nullable String>, Map<List<@Nullable String>, Figures>> byMachine = new LinkedHashMap<>();
        figures.forEach((key, each) -> {
            if (each.isOfEnough()) {
                byMachine
                        .computeIfAbsent(key.subList(2, key.size()), any -> new LinkedHashMap<>())
                        .put(key.subList(0, 2), each);
            }
        });
        List<Finding> findings = new ArrayList<>();
        byMachine.forEach((machine, of) -> {
            if (machine.isEmpty() || machine.get(0) != null) {
                findings.addAll(findings(lines(of), machine.isEmpty() ? null : machine.get(0)));
            }
        });
        return findings;
    }

    private static List<Finding> findings(List<Line> lines, @Nullable String gpu) {
        return lines.stream()
                .filter(line -> line.comparison() != null && line.name() != null)
                .flatMap(line -> line.comparison().changes().stream()
                        .map(change -> new Finding(
                                line.name(), line.value(), line.comparison().previous(), gpu, change)))
                .toList();
    }

    /** What is worse first, and of that the greatest change. */
    static final Comparator<Finding> TELLING = Comparator.comparing(
                    (Finding finding) -> finding.change().verdict())
            .thenComparing(finding ->
                    -Math.abs(Math.log(Math.max(1e-3, finding.change().after())
                            / Math.max(1e-3, finding.change().before()))))
            .thenComparing(finding -> finding.name() + finding.version() + finding.gpu());
}
