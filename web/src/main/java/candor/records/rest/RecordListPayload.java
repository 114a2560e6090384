package candor.records.rest;

import candor.records.RecordPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records, newest first.
 *
 * @param next cursor of the next page; null on the last one
 */
public record RecordListPayload(
        List<RecordPayload> items, @Nullable String next) {

    static RecordListPayload of(RecordPage page) {
        return new RecordListPayload(
                page.items().stream().map(RecordPayload::of).toList(), page.next());
    }
}
