package candor.records;

import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.model.Position;
import candor.records.model.CollectedRecord;
import candor.records.model.FoundRecords;
import candor.records.model.Holder;
import candor.records.model.RecordFilter;
import candor.records.model.RecordRepository;
import candor.records.model.SearchBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages through one holder's records. Whose they are is decided by the services that call it. */
@ApplicationScoped
public class RecordList {
    @Inject
    private RecordRepository records;

    Found page(Holder holder, RecordSearch search, @Nullable UUID person) {
        RecordFilter filter = new RecordFilter(
                search.surface(), search.category(), search.from(), search.to(), person, blankIsNone(search.text()));
        Position after = search.cursor() == null ? null : Cursor.read(search.cursor());
        int most = search.limit() + 1;
        return filter.text() == null
                ? new Found(slice(records.page(holder, filter, after, most), search.limit()), null)
                : searched(records.search(holder, filter, after, most, SearchBounds.USUAL), search.limit());
    }

    /** A search that gave up before its page was full goes on from where it stopped, not from its last record. */
    private static Found searched(FoundRecords found, int limit) {
        Slice<CollectedRecord> slice = slice(found.records(), limit);
        Position reached = found.searchedTo();
        return slice.next() != null || reached == null
                ? new Found(slice, null)
                : new Found(new Slice<>(slice.items(), Cursor.write(reached)), reached.at());
    }

    private static Slice<CollectedRecord> slice(List<CollectedRecord> found, int limit) {
        return Slice.of(found, limit, row -> new Position(row.occurredAt(), row.id()));
    }

    Optional<CollectedRecord> find(Holder holder, UUID id) {
        return records.find(holder, id);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
