package candor.diagnostics.performance.model;

import candor.policy.model.Surface;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which reports.
 *
 * @param from   a day (UTC)
 * @param to     the last day, not before it
 * @param values what reports are to have said of release and machine
 */
public record PerformanceFilter(Surface surface, LocalDate from, LocalDate to, Map<Trait, String> values) {
    public PerformanceFilter {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends before it begins");
        }
        values = values.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(values));
    }

    /** A condition on {@code measure_cell cell}. */
    String condition() {
        return "cell.surface = '" + surface
                + "' and (cell.organization_id is null or cell.organization_id = any (:sight))"
                + values.keySet().stream()
                        .sorted()
                        .map(trait -> " and cell." + trait.column() + " = :" + trait)
                        .collect(Collectors.joining());
    }

    Map<String, String> parameters() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
    }
}
