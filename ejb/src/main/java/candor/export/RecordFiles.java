package candor.export;

import candor.export.model.ExportedRow;
import candor.policy.model.Category;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;

/** What is written of every row as it comes by, once: its line of JSON, its line of its category's table, what is counted of it. */
final class RecordFiles implements AutoCloseable {
    private final RecordJson records;
    private final Executor compressors;
    private final Spool lines;
    private final JsonGenerator json;
    private final SortedMap<Category, CategoryTable> tables = new TreeMap<>();
    private final SortedMap<Category, SortedMap<YearMonth, Long>> counts = new TreeMap<>();
    private final Map<UUID, Long> people = new HashMap<>();
    private final SortedSet<String> policies = new TreeSet<>();
    private final NewestRecords newest = new NewestRecords();

    RecordFiles(RecordJson records, Executor compressors) throws IOException {
        this.records = records;
        this.compressors = compressors;
        lines = new Spool("records.ndjson", compressors);
        json = records.generator(lines.stream());
    }

    void add(ExportedRow row) throws IOException {
        RecordText record = RecordText.of(row, records.said(row));
        records.write(json, record);
        table(row.category()).add(record);
        newest.offer(record);
        if (row.person() != null) {
            people.merge(row.person(), 1L, Long::sum);
        }
        policies.add(record.basis().view().policyVersion());
        counts.computeIfAbsent(row.category(), any -> new TreeMap<>())
                .merge(YearMonth.from(row.occurredAt().atOffset(ZoneOffset.UTC)), 1L, Long::sum);
    }

    private CategoryTable table(Category category) throws IOException {
        CategoryTable table = tables.get(category);
        if (table == null) {
            table = new CategoryTable(category, compressors);
            tables.put(category, table);
        }
        return table;
    }

    /** When there are no more rows. */
    void addTo(Archive archive) throws IOException {
        json.flush();
        archive.add(lines);
        for (CategoryTable table : tables.values()) {
            archive.add(table.spool());
        }
    }

    /** By category, each by month of occurrence (UTC). */
    SortedMap<Category, SortedMap<YearMonth, Long>> counts() {
        return counts;
    }

    /** By category. */
    Map<Category, Long> sums() {
        Map<Category, Long> sums = new TreeMap<>();
        counts.forEach((category, months) -> sums.put(
                category, months.values().stream().mapToLong(Long::longValue).sum()));
        return sums;
    }

    /** Of each person who is named on some rows, how many. */
    Map<UUID, Long> people() {
        return people;
    }

    /** The versions of the general policy that rows are held under. */
    SortedSet<String> policies() {
        return policies;
    }

    NewestRecords newest() {
        return newest;
    }

    @Override
    public void close() throws IOException {
        try {
            for (CategoryTable table : tables.values()) {
                table.close();
            }
        } finally {
            lines.close();
        }
    }
}
