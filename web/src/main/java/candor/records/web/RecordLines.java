package candor.records.web;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.RecordView;
import java.util.List;

/** Puts records into lines of a list, with what a search found marked. */
final class RecordLines {
    private final Summary summaries;
    private final Marking marking;

    RecordLines(Summary summaries, Marking marking) {
        this.summaries = summaries;
        this.marking = marking;
    }

    RecordLine of(RecordView record) {
        RecordContent content = RecordContent.of(record.category(), record.content());
        String summary = summaries.of(record.category(), content);
        return new RecordLine(
                record.id(),
                record.category(),
                marking.mark(summary),
                marking.beyond(summary, content::values).orElse(null),
                record.surface() == Surface.CLOUD ? content.cloud().jobId() : null,
                leftOut(record),
                record.basis().retainUntil());
    }

    /** Of its own category; a routing record stands for all that a request brought. */
    private static List<String> leftOut(RecordView record) {
        return record.category() == Category.ROUTING
                ? record.omitted()
                : record.omitted().stream()
                        .filter(code -> code.startsWith(record.category() + "."))
                        .toList();
    }
}
