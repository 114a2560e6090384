package candor.export;

import candor.export.RecordJson.Said;
import candor.export.model.ExportedRow;
import java.io.IOException;
import java.util.Map;

/**
 * A row, with what more than one of its files says of it, said once.
 *
 * @param content the members of the row's content
 */
record RecordText(
        ExportedRow row, String id, String occurredAt, String receivedAt, Said basis, Map<String, String> content) {

    static RecordText of(ExportedRow row, Said basis) throws IOException {
        return new RecordText(
                row,
                row.id().toString(),
                row.occurredAt().toString(),
                row.receivedAt().toString(),
                basis,
                Members.of(row.content()));
    }

    /** A member of the content, or nothing. */
    String member(String name) {
        return content.getOrDefault(name, "");
    }
}
