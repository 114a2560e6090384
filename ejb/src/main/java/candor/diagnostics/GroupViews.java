package candor.diagnostics;

import candor.diagnostics.GroupView.Day;
import candor.diagnostics.GroupView.NoteView;
import candor.diagnostics.GroupView.SignatureView;
import candor.diagnostics.GroupView.Value;
import candor.diagnostics.model.ErrorGroups;
import candor.diagnostics.model.GroupRow;
import candor.diagnostics.model.GroupRow.SignatureRow;
import candor.diagnostics.model.GroupRow.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes views of groups, from what is kept alone. */
@ApplicationScoped
class GroupViews {
    static final int DAYS = 30;
    private static final int MOST_VALUES = 20;

    @Inject
    private ErrorGroups groups;

    @Inject
    private Clock clock;

    List<GroupView> list(List<GroupRow> rows, List<UUID> sight) {
        return views(rows, sight, row -> List.of(row.lead()), row -> List.of());
    }

    GroupView one(GroupRow row, List<UUID> sight) {
        return views(
                        List.of(row),
                        sight,
                        group -> groups.signatures(group.id(), sight),
                        group -> groups.notes(group.id()).stream()
                                .map(note -> new NoteView(note.at(), note.author(), note.text()))
                                .toList())
                .get(0);
    }

    private List<GroupView> views(
            List<GroupRow> rows,
            List<UUID> sight,
            java.util.function.Function<GroupRow, List<SignatureRow>> signatures,
            java.util.function.Function<GroupRow, List<NoteView>> notes) {
        List<UUID> ids = rows.stream().map(GroupRow::id).toList();
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS - 1L);
        Map<UUID, List<GroupRow.Day>> days =
                groups.days(ids, from).stream().collect(Collectors.groupingBy(GroupRow.Day::group));
        Map<UUID, List<Tag>> tags =
                groups.tags(ids, sight, MOST_VALUES).stream().collect(Collectors.groupingBy(Tag::group));
        return rows.stream()
                .map(row -> new GroupView(
                        row.id(),
                        title(row.lead()),
                        row.lead().severity(),
                        row.state(),
                        row.resolvedIn(),
                        row.regressedAt(),
                        row.regressedIn(),
                        row.assignee(),
                        row.occurrences(),
                        row.people(),
                        row.firstAt(),
                        row.lastAt(),
                        days.getOrDefault(row.id(), List.of()).stream()
                                .map(day -> new Day(day.day(), day.occurrences(), day.people()))
                                .toList(),
                        values(tags.getOrDefault(row.id(), List.of())),
                        signatures.apply(row).stream()
                                .map(GroupViews::signature)
                                .toList(),
                        notes.apply(row)))
                .toList();
    }

    private static Map<String, List<Value>> values(List<Tag> tags) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        tags.forEach(tag -> values.computeIfAbsent(tag.tag(), any -> new java.util.ArrayList<>())
                .add(new Value(tag.value(), tag.occurrences())));
        return values;
    }

    private static SignatureView signature(SignatureRow row) {
        return new SignatureView(row.id(), row.kind(), row.types(), row.frames(), row.template(), row.occurrences());
    }

    /** The last cause's type and the topmost frame, or what is left of the message; absent where that may not be seen. */
    private static @Nullable String title(SignatureRow lead) {
        String type =
                lead.types().isEmpty() ? "" : lead.types().get(lead.types().size() - 1);
        String what = lead.frames().isEmpty() ? lead.template() : lead.frames().get(0);
        if (what == null) {
            return type.isEmpty() ? null : type;
        }
        return type.isEmpty() ? what : type + (lead.frames().isEmpty() ? ": " : " in ") + what;
    }
}
