package candor.export;

import candor.export.ExportContents.About;
import candor.export.Spool.Written;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** {@code manifest.json}: what was asked for, what there is, and the SHA-256 of every other file. */
final class Manifest implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Spool spool;
    private final JsonGenerator json;

    Manifest(About about, RecordFiles records) throws IOException {
        spool = new Spool("manifest.json", Runnable::run);
        json = JSON.getFactory().createGenerator(spool.stream()).useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("schema", "urn:candor:export:1");
        json.writeStringField("person", about.person());
        if (about.organization() != null) {
            json.writeStringField("organization", about.organization());
        }
        json.writeStringField("madeAt", about.madeAt().toString());
        json.writeFieldName("filter");
        json.writeTree(about.filter());
        json.writeFieldName("policyVersions");
        JSON.writeValue(json, records.policies());
        json.writeFieldName("counts");
        JSON.writeValue(json, records.sums());
        json.writeArrayFieldStart("files");
    }

    void add(Written file) throws IOException {
        add(file.name(), file.size(), file.sha256());
    }

    void add(String name, long size, String sha256) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeNumberField("size", size);
        json.writeStringField("sha256", sha256);
        json.writeEndObject();
    }

    /** When all other files are in it. */
    void addTo(Archive archive) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        archive.add(spool);
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
