package candor.records.web;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.SummaryView;
import candor.records.SummaryView.Item;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A summary drawn: months as columns stacked by surface, categories as bars. Lengths are hundredths of the longest one, and
 * what is there at all is at least one of them high.
 *
 * @param columns of {@value #MONTHS} months, the last one now; what is older is only in {@code earlier}
 * @param bars    the category with most records first
 * @param earlier records of months before the first column
 * @param later   records that claim to be of months after the last one
 */
public record SummaryChart(List<Column> columns, List<Bar> bars, long earlier, long later) {
    static final int MONTHS = 12;

    private static final int FULL = 100;

    /** A month's records; empty months have no parts. */
    public record Column(YearMonth month, long records, List<Part> parts) {

        /** The list of these records. */
        public String getAddress() {
            return "/records/list.xhtml?from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
        }
    }

    /** One surface's share of a column: where it begins, from the top, and how high it is. */
    public record Part(Surface surface, int top, int height) {}

    /** A category's records, and how long its bar is. */
    public record Bar(Category category, long records, int length) {

        /** The list of these records. */
        public String getAddress() {
            return "/records/list.xhtml?surface=" + category.surface() + "&category=" + category;
        }
    }

    static SummaryChart of(SummaryView summary, YearMonth now) {
        YearMonth first = now.minusMonths(MONTHS - 1L);
        Map<YearMonth, Map<Surface, Long>> months = new java.util.TreeMap<>();
        Map<Category, Long> categories = new EnumMap<>(Category.class);
        for (Item item : summary.items()) {
            categories.merge(item.category(), item.records(), Long::sum);
            months.computeIfAbsent(item.month(), month -> new EnumMap<>(Surface.class))
                    .merge(item.surface(), item.records(), Long::sum);
        }
        return new SummaryChart(
                columns(months, first),
                bars(categories),
                sum(summary, item -> item.month().isBefore(first)),
                sum(summary, item -> item.month().isAfter(now)));
    }

    private static long sum(SummaryView summary, java.util.function.Predicate<Item> which) {
        return summary.items().stream().filter(which).mapToLong(Item::records).sum();
    }

    private static List<Column> columns(Map<YearMonth, Map<Surface, Long>> months, YearMonth first) {
        List<YearMonth> shown = java.util.stream.LongStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .toList();
        long most =
                shown.stream().mapToLong(month -> total(months, month)).max().orElse(0);
        return shown.stream()
                .map(month ->
                        new Column(month, total(months, month), parts(months.getOrDefault(month, Map.of()), most)))
                .toList();
    }

    private static long total(Map<YearMonth, Map<Surface, Long>> months, YearMonth month) {
        return months.getOrDefault(month, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static List<Part> parts(Map<Surface, Long> records, long most) {
        List<Part> parts = new ArrayList<>();
        int top = FULL;
        for (Surface surface : records.keySet()) {
            int height = Math.min(length(records.get(surface), most), top);
            top -= height;
            parts.add(new Part(surface, top, height));
        }
        return List.copyOf(parts);
    }

    private static List<Bar> bars(Map<Category, Long> categories) {
        long most =
                categories.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return categories.entrySet().stream()
                .map(each -> new Bar(each.getKey(), each.getValue(), length(each.getValue(), most)))
                .sorted(Comparator.comparingLong(Bar::records).reversed().thenComparing(Bar::category))
                .toList();
    }

    private static int length(long records, long most) {
        return most == 0 ? 0 : (int) Math.max(1, Math.round((double) records * FULL / most));
    }
}
