package candor.records;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.RecordSummary.Span;
import candor.records.model.SummaryRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is held, counted.
 *
 * @param items by category and month (UTC) of occurrence, in the order of months
 * @param first when the oldest record occurred; absent: there is none
 * @param last  when the newest one did
 */
public record SummaryView(
        List<Item> items, @Nullable Instant first, @Nullable Instant last) {

    public SummaryView {
        items = List.copyOf(items);
    }

    /**
     * Records of one category and month.
     *
     * @param reduced of which something was left out at the door
     * @param bytes   of their content as JSON text, and of assets
     * @param until   none of them is held longer
     */
    public record Item(
            Surface surface,
            Category category,
            YearMonth month,
            long records,
            long reduced,
            long bytes,
            @Nullable LocalDate until) {}

    static SummaryView of(List<SummaryRow> rows, @Nullable Span span) {
        return new SummaryView(
                rows.stream().map(SummaryView::item).toList(),
                span == null ? null : span.first(),
                span == null ? null : span.last());
    }

    private static Item item(SummaryRow row) {
        return new Item(
                row.category().surface(),
                row.category(),
                row.month(),
                row.records(),
                row.reduced(),
                row.bytes(),
                row.until());
    }

    /** Of one surface alone; the moments are still those of all. */
    public SummaryView of(Surface surface) {
        return only(each -> each.surface() == surface);
    }

    /** Of some of the items alone; the moments are still those of all. */
    public SummaryView only(Predicate<Item> which) {
        return new SummaryView(items.stream().filter(which).toList(), first, last);
    }

    public long records() {
        return sum(Item::records);
    }

    public long reduced() {
        return sum(Item::reduced);
    }

    public long bytes() {
        return sum(Item::bytes);
    }

    /** None is held longer; absent: none is held. */
    public @Nullable LocalDate until() {
        return items.stream()
                .map(Item::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private long sum(ToLongFunction<Item> of) {
        return items.stream().mapToLong(of).sum();
    }
}
