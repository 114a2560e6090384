package candor.records.model;

import candor.platform.model.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, newest first.
 *
 * @param searchedTo the place down to which everything was searched, if the search gave up before the end
 */
public record FoundRecords(
        List<CollectedRecord> records, @Nullable Position searchedTo) {
    public FoundRecords {
        records = List.copyOf(records);
    }
}
