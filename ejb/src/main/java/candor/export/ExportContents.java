package candor.export;

import candor.catalogue.Catalogue;
import candor.catalogue.CatalogueJsonLd;
import candor.export.model.ExportRows;
import candor.export.model.ExportedRow;
import candor.policy.model.Category;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of an export, written one after another from the rows of one moment. */
final class ExportContents {
    private static final int NEWEST = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExportRows rows;
    private final RecordJson records;
    private final Runnable step;
    private final Map<Category, List<ExportedRow>> newest = new TreeMap<>();
    private final Set<String> policies = new TreeSet<>();
    private SortedMap<Category, SortedMap<String, Long>> counts = new TreeMap<>();

    /** @param step is told of each row that was written to a file */
    ExportContents(ExportRows rows, RecordJson records, Runnable step) {
        this.rows = rows;
        this.records = records;
        this.step = step;
    }

    /** @param about whom, when and what, for the manifest and the pages */
    record About(String person, Instant madeAt, ObjectNode filter, String language) {}

    /** By category, how many rows there are. */
    Map<Category, Long> count() throws SQLException {
        counts = rows.counts();
        Map<Category, Long> sums = new TreeMap<>();
        counts.forEach((category, months) -> sums.put(
                category, months.values().stream().mapToLong(Long::longValue).sum()));
        return sums;
    }

    void writeTo(OutputStream stream, About about, Catalogue catalogue) throws IOException, SQLException {
        try (Archive archive = new Archive(stream)) {
            archive.text("records.ndjson", this::records);
            tables(archive);
            rows.withBytes(row -> asset(archive, row));
            String page = new ReadingPage(about.language())
                    .of(about.person(), about.madeAt().toString(), counts, newest);
            archive.text("index.html", file -> file.write(page.getBytes(StandardCharsets.UTF_8)));
            archive.text(
                    "description.jsonld", file -> file.write(JSON.writeValueAsBytes(description(about, catalogue))));
            archive.text("manifest.json", file -> manifest(file, about, archive.files()));
        }
    }

    private void records(OutputStream file) throws IOException, SQLException {
        JsonGenerator json = records.generator(file);
        rows.each(row -> {
            records.write(json, row);
            policies.add(records.basis(row).policyVersion());
            step.run();
        });
        json.flush();
    }

    /** A ZIP is written a file at a time: a category is read when its file is open. */
    private void tables(Archive archive) throws IOException, SQLException {
        CategoryTables tables = new CategoryTables(records);
        SortedMap<Category, SortedSet<String>> members = rows.members();
        for (Category category : counts.keySet()) {
            SortedSet<String> columns = members.getOrDefault(category, new TreeSet<>());
            List<ExportedRow> first = newest.computeIfAbsent(category, any -> new ArrayList<>());
            archive.text("csv/" + category + ".csv", file -> {
                file.write(tables.head(columns));
                rows.of(category, row -> {
                    file.write(tables.line(row, columns));
                    if (first.size() < NEWEST) {
                        first.add(row);
                    }
                    step.run();
                });
            });
        }
    }

    private void asset(Archive archive, ExportedRow row) throws IOException, SQLException {
        ExportedRow.Asset asset = row.asset();
        Archive.File written = archive.bytes(name(row), file -> {
            byte[] piece = rows.piece(asset.content(), 0);
            for (int position = 1; piece != null; position++) {
                file.write(piece);
                piece = rows.piece(asset.content(), position);
            }
        });
        if (!written.sha256().equals(asset.sha256())) {
            throw new IOException("an asset's bytes are not those that were sent");
        }
    }

    /** What assets there are is read again, in place of being remembered: there may be very many. */
    private void manifest(OutputStream file, About about, List<Archive.File> files) throws IOException, SQLException {
        JsonGenerator json = JSON.getFactory().createGenerator(file).useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("schema", "urn:candor:export:1");
        json.writeStringField("person", about.person());
        json.writeStringField("madeAt", about.madeAt().toString());
        json.writeFieldName("filter");
        json.writeTree(about.filter());
        json.writeArrayFieldStart("policyVersions");
        for (String each : policies) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("counts");
        for (Map.Entry<Category, SortedMap<String, Long>> each : counts.entrySet()) {
            json.writeNumberField(
                    each.getKey().name(),
                    each.getValue().values().stream().mapToLong(Long::longValue).sum());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("files");
        for (Archive.File each : files) {
            write(json, each);
        }
        rows.withBytes(row -> write(
                json,
                new Archive.File(name(row), row.asset().size(), row.asset().sha256())));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void write(JsonGenerator json, Archive.File file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.name());
        json.writeNumberField("size", file.size());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
    }

    private ObjectNode description(About about, Catalogue catalogue) {
        ObjectNode document = CatalogueJsonLd.of(catalogue);
        ObjectNode export = document.withArray("@graph").addObject();
        export.put("@id", "#export")
                .put("@type", "dpv:Process")
                .put("dct:title", "A copy of what is held about a person");
        export.put("dct:issued", about.madeAt().toString());
        counts.keySet()
                .forEach(each ->
                        export.withArray("dpv:hasPersonalData").addObject().put("@id", "#" + each));
        return document;
    }

    private static String name(ExportedRow row) throws IOException {
        JsonNode content = JSON.readTree(row.content());
        return AssetName.of(row.id(), content.path("fileName").asText());
    }
}
