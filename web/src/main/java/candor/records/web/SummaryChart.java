package candor.records.web;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.SummaryView;
import candor.records.SummaryView.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * A summary drawn: months as columns stacked by surface, categories as bars. Lengths are hundredths of the longest one, and
 * what is there at all is at least one of them high.
 *
 * @param columns of {@value #MONTHS} months; what is older is only in {@code earlier}
 * @param bars    of the chosen months, the category with most records first
 * @param earlier records of months before the first column
 * @param later   records of months after the last one
 */
public record SummaryChart(List<Column> columns, List<Bar> bars, long earlier, long later) {
    static final int MONTHS = 12;

    private static final int FULL = 100;

    /**
     * A month's records; empty months have no parts.
     *
     * @param chosen whether the list is of this month too
     */
    public record Column(YearMonth month, long records, List<Part> parts, boolean chosen) {

        /** Of one surface. */
        public long of(Surface surface) {
            return parts.stream()
                    .filter(part -> part.surface() == surface)
                    .mapToLong(Part::records)
                    .sum();
        }
    }

    /** One surface's share of a column: where it begins, from the top, and how high it is. */
    public record Part(Surface surface, long records, int top, int height) {}

    /**
     * A category's records, and how long its bar is.
     *
     * @param reduced of which something was left out at the door
     * @param bytes   of their content as JSON text, and of assets
     */
    public record Bar(Category category, long records, long reduced, long bytes, int length) {}

    /** Of what a list holds, as far as it is counted: by surface, category and month. */
    public static SummaryChart of(SummaryView summary, RecordFilters filters, Instant now) {
        YearMonth current = YearMonth.from(now.atZone(ZoneOffset.UTC));
        LocalDate to = filters.when().to();
        boolean longAgo = to != null && YearMonth.from(to).isBefore(current.minusMonths(MONTHS - 1L));
        YearMonth last = longAgo ? YearMonth.from(to) : current;
        return of(
                summary.only(item -> (filters.surface() == null || item.surface() == filters.surface())
                        && (filters.category() == null || item.category() == filters.category())),
                month -> filters.when().touches(month, now),
                last);
    }

    static SummaryChart of(SummaryView summary, Predicate<YearMonth> chosen, YearMonth last) {
        YearMonth first = last.minusMonths(MONTHS - 1L);
        return new SummaryChart(
                columns(summary, chosen, first),
                bars(summary.only(item -> chosen.test(item.month()))),
                summary.only(item -> item.month().isBefore(first)).records(),
                summary.only(item -> item.month().isAfter(last)).records());
    }

    /** Those that any column has a part of. */
    public List<Surface> surfaces() {
        return Arrays.stream(Surface.values())
                .filter(surface -> columns.stream().anyMatch(column -> column.of(surface) > 0))
                .toList();
    }

    /** Whether the list is of some of the months alone. */
    public boolean partial() {
        return columns.stream().anyMatch(column -> !column.chosen() && column.records() > 0);
    }

    public boolean blank() {
        return bars.isEmpty() && columns.stream().allMatch(column -> column.records() == 0);
    }

    public YearMonth first() {
        return columns.get(0).month();
    }

    public YearMonth last() {
        return columns.get(columns.size() - 1).month();
    }

    private static List<Column> columns(SummaryView summary, Predicate<YearMonth> chosen, YearMonth first) {
        Map<YearMonth, Map<Surface, Long>> months = new TreeMap<>();
        for (Item item : summary.items()) {
            months.computeIfAbsent(item.month(), month -> new EnumMap<>(Surface.class))
                    .merge(item.surface(), item.records(), Long::sum);
        }
        List<YearMonth> shown =
                LongStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
        long most =
                shown.stream().mapToLong(month -> total(months, month)).max().orElse(0);
        return shown.stream()
                .map(month -> new Column(
                        month,
                        total(months, month),
                        parts(months.getOrDefault(month, Map.of()), most),
                        chosen.test(month)))
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
            parts.add(new Part(surface, records.get(surface), top, height));
        }
        return List.copyOf(parts);
    }

    private static List<Bar> bars(SummaryView summary) {
        Map<Category, SummaryView> categories = new EnumMap<>(Category.class);
        for (Item item : summary.items()) {
            categories.computeIfAbsent(item.category(), category -> summary.only(each -> each.category() == category));
        }
        long most = categories.values().stream()
                .mapToLong(SummaryView::records)
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        categories.forEach((category, of) ->
                bars.add(new Bar(category, of.records(), of.reduced(), of.bytes(), length(of.records(), most))));
        bars.sort(Comparator.comparingLong(Bar::records).reversed().thenComparing(Bar::category));
        return List.copyOf(bars);
    }

    private static int length(long records, long most) {
        return most == 0 ? 0 : (int) Math.max(1, Math.round((double) records * FULL / most));
    }
}
