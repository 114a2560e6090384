package candor.records.web;

import candor.policy.model.Surface;
import candor.records.RecordView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of a list that came in one report: one client's id, side by side. A page's edge may cut one in two. */
public record Report(
        UUID clientId,
        Surface surface,
        Instant occurredAt,
        @Nullable String user,
        @Nullable String installation,
        List<RecordLine> lines) {

    /** Those of its records that stand in a column of a table. */
    public List<RecordLine> linesIn(TableColumn column) {
        return lines.stream()
                .filter(line -> column.categories().contains(line.category()))
                .toList();
    }

    /** The job that it belongs to, of a cloud service. */
    public @Nullable String job() {
        return lines.stream()
                .map(RecordLine::job)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static List<Report> of(List<RecordView> newestFirst, Function<RecordView, RecordLine> line) {
        List<Report> reports = new ArrayList<>();
        for (RecordView record : newestFirst) {
            Report last = reports.isEmpty() ? null : reports.get(reports.size() - 1);
            if (last == null || !last.clientId.equals(record.clientId())) {
                last = new Report(
                        record.clientId(),
                        record.surface(),
                        record.occurredAt(),
                        record.user(),
                        record.installation(),
                        new ArrayList<>());
                reports.add(last);
            }
            last.lines.add(line.apply(record));
        }
        return reports;
    }
}
