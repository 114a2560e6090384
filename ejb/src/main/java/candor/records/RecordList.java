package candor.records;

import candor.platform.Cursor;
import candor.platform.model.Position;
import candor.records.model.CollectedRecord;
import candor.records.model.Holder;
import candor.records.model.RecordFilter;
import candor.records.model.RecordRepository;
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

    @Inject
    private RecordViews views;

    RecordPage page(Holder holder, RecordSearch search, @Nullable UUID person) {
        RecordFilter filter = new RecordFilter(
                search.surface(), search.category(), search.from(), search.to(), person, blankIsNone(search.text()));
        Position after = search.cursor() == null ? null : Cursor.read(search.cursor());
        List<CollectedRecord> found = records.page(holder, filter, after, search.limit() + 1);
        boolean more = found.size() > search.limit();
        List<CollectedRecord> shown = more ? found.subList(0, search.limit()) : found;
        return new RecordPage(views.of(shown), more ? cursorAfter(shown.get(shown.size() - 1)) : null);
    }

    Optional<RecordView> find(Holder holder, UUID id) {
        return records.find(holder, id).map(views::of);
    }

    private static String cursorAfter(CollectedRecord last) {
        return Cursor.write(new Position(last.occurredAt(), last.id()));
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
