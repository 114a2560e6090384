package candor.operations.web;

import candor.operations.model.OperationsRows.Number;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of records, by the surface they came from. */
public record OutcomeLine(String outcome, Map<String, Long> records) {
    /** What is kept first. */
    private static final List<String> ORDER =
            List.of("RETAINED", "REDUCED", "ROUTED", "REFUSED", "DUPLICATE", "ERASED", "INVALID");

    /** Those that any record had, in their order. */
    static List<OutcomeLine> of(List<Number> numbers) {
        return ORDER.stream()
                .map(outcome -> new OutcomeLine(
                        outcome,
                        numbers.stream()
                                .filter(each -> each.name().equals(outcome))
                                .collect(Collectors.toMap(Number::kind, Number::number, Long::sum))))
                .filter(line -> line.total() > 0)
                .toList();
    }

    /** @param surface by its name */
    public long from(String surface) {
        return records.getOrDefault(surface, 0L);
    }

    public long total() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }
}
