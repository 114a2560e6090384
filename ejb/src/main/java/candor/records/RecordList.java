package candor.records;

import candor.platform.Cursor;
import candor.platform.SearchedSlice;
import candor.platform.model.Position;
import candor.platform.model.SearchBounds;
import candor.records.model.CollectedRecord;
import candor.records.model.Holder;
import candor.records.model.RecordFilter;
import candor.records.model.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages through one holder's records. Whose they are is decided by the services that call it. */
@ApplicationScoped
public class RecordList {
    @Inject
    private RecordRepository records;

    SearchedSlice<CollectedRecord> page(Holder holder, RecordSearch search, @Nullable UUID person) {
        RecordFilter filter = new RecordFilter(
                search.surface(), search.category(), search.from(), search.to(), person, blankIsNone(search.text()));
        Position after = search.cursor() == null ? null : Cursor.read(search.cursor());
        int most = search.limit() + 1;
        return filter.text() == null
                ? SearchedSlice.of(records.page(holder, filter, after, most), search.limit(), RecordList::place)
                : SearchedSlice.of(
                        records.search(holder, filter, after, most, SearchBounds.USUAL),
                        search.limit(),
                        RecordList::place);
    }

    private static Position place(CollectedRecord row) {
        return new Position(row.occurredAt(), row.id());
    }

    Optional<CollectedRecord> find(Holder holder, UUID id) {
        return records.find(holder, id);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
