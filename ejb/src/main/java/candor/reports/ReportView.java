package candor.reports;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import candor.records.RecordView;
import candor.reports.ReportPart.LeftOut;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A report: what arrived, by category, and what was kept of it. */
public record ReportView(Surface surface, Instant occurredAt, List<ReportPart> parts) {
    public ReportView {
        parts = List.copyOf(parts);
    }

    /** @param rows of one report, at least one */
    static ReportView of(List<RecordView> rows) {
        Map<ElementRef, RecordView> leftOut = new TreeMap<>();
        for (RecordView row : rows) {
            row.omitted().forEach(code -> note(leftOut, ElementRef.parse(code), row));
        }
        Map<Category, RecordView> held = new LinkedHashMap<>();
        rows.forEach(row -> held.put(row.category(), row));
        SortedSet<Category> categories = new TreeSet<>(held.keySet());
        leftOut.keySet().forEach(each -> categories.add(each.category()));
        RecordView first = rows.get(0);
        return new ReportView(
                first.surface(),
                first.occurredAt(),
                categories.stream()
                        .map(category -> part(category, held, leftOut))
                        .toList());
    }

    /** The row of the element's own category knows best why it is not there. */
    private static void note(Map<ElementRef, RecordView> leftOut, ElementRef element, RecordView row) {
        if (row.category() == element.category()) {
            leftOut.put(element, row);
        } else {
            leftOut.putIfAbsent(element, row);
        }
    }

    private static ReportPart part(
            Category category, Map<Category, RecordView> held, Map<ElementRef, RecordView> leftOut) {
        List<LeftOut> gone = leftOut.entrySet().stream()
                .filter(each -> each.getKey().category() == category)
                .map(each -> new LeftOut(
                        each.getKey().element(),
                        LeavingOut.of(each.getValue().basis().rules())))
                .toList();
        RecordView row = held.get(category);
        return row == null
                ? new ReportPart(category, null, List.of(), gone)
                : new ReportPart(category, row.id(), KeptElements.of(row), gone);
    }
}
