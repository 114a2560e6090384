package candor.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records, newest first.
 *
 * @param next where the next page begins; absent: this is the last one
 */
public record RecordPage(List<RecordView> items, @Nullable String next) {
    public RecordPage {
        items = List.copyOf(items);
    }
}
