package candor.records.rest;

import candor.records.SummaryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held, in numbers.
 *
 * @param records all of them
 * @param reduced of which something was left out at the door
 * @param bytes   of their content as JSON text, and of assets
 * @param first   when the oldest record occurred; null: there is none
 * @param last    when the newest one did
 * @param until   none is held longer
 * @param items   by category and month, in the order of months
 */
public record SummaryPayload(
        long records,
        long reduced,
        long bytes,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable LocalDate until,
        List<Item> items) {

    /** @param month of occurrence in UTC, such as {@code 2026-05} */
    public record Item(
            String surface,
            String category,
            String month,
            long records,
            long reduced,
            long bytes,
            @Nullable LocalDate until) {}

    static SummaryPayload of(SummaryView view) {
        return new SummaryPayload(
                view.records(),
                view.reduced(),
                view.bytes(),
                view.first(),
                view.last(),
                view.until(),
                view.items().stream().map(SummaryPayload::item).toList());
    }

    private static Item item(SummaryView.Item item) {
        return new Item(
                item.surface().name(),
                item.category().name(),
                item.month().toString(),
                item.records(),
                item.reduced(),
                item.bytes(),
                item.until());
    }
}
