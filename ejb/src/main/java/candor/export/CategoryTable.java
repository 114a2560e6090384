package candor.export;

import candor.export.model.ExportedRow;
import candor.policy.model.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * A category's CSV: what every record has, then a column for each member that contents of this category can have. A content with
 * a member that has no column stands in the last one, whole.
 */
final class CategoryTable implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "id", "occurredAt", "receivedAt", "user", "clause", "rules", "owner", "retainUntil", "omitted", "file");
    private static final String WHOLE = "content";
    private static final String BYTE_ORDER_MARK = "\ufeff"; // makes spreadsheets read UTF-8

    private final List<String> members;
    private final Spool spool;
    private final CsvLine line = new CsvLine();

    CategoryTable(Category category, Executor compressors) throws IOException {
        members = TableColumns.of(category);
        spool = new Spool("csv/" + category + ".csv", compressors);
        COLUMNS.forEach(line::plain);
        members.forEach(each -> line.plain("content." + each));
        line.plain(WHOLE);
        write(BYTE_ORDER_MARK + line.end());
    }

    void add(RecordText record) throws IOException {
        ExportedRow row = record.row();
        line.plain(record.id()).plain(record.occurredAt()).plain(record.receivedAt());
        line.cell(row.user() == null ? "" : row.user());
        line.cell(record.basis().view().clause());
        line.cell(record.basis().rules());
        line.cell(record.basis().view().owner());
        line.plain(record.basis().until());
        line.plain(String.join(" ", row.omitted()));
        line.plain(row.asset() == null ? "" : AssetName.of(row.id(), record.member("fileName")));
        for (String each : members) {
            line.cell(record.member(each));
        }
        line.cell(members.containsAll(record.content().keySet()) ? "" : row.content());
        write(line.end());
    }

    Spool spool() {
        return spool;
    }

    private void write(String text) throws IOException {
        spool.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
