package candor.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records, newest first.
 *
 * @param next       where the next page begins; absent: this is the last one
 * @param searchedTo until when everything was searched, if a search gave up before its page was full (ADR 11)
 */
public record RecordPage(
        List<RecordView> items,
        @Nullable String next,
        @Nullable Instant searchedTo) {
    public RecordPage {
        items = List.copyOf(items);
    }
}
