package candor.export;

import candor.export.model.ExportedRow;
import candor.records.BasisView;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes records as the data API does, a line each. The same basis until the same day is said once and repeated. */
final class RecordJson {
    private static final int REMEMBERED = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final BiFunction<Long, LocalDate, BasisView> bases;
    private final Map<Key, Said> said = new HashMap<>();

    private record Key(long basis, LocalDate until) {}

    private record Said(BasisView view, String json) {}

    RecordJson(BiFunction<Long, LocalDate, BasisView> bases) {
        this.bases = bases;
    }

    JsonGenerator generator(OutputStream stream) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(stream);
        json.setRootValueSeparator(null);
        return json;
    }

    BasisView basis(ExportedRow row) {
        return said(row).view();
    }

    void write(JsonGenerator json, ExportedRow row) throws IOException {
        Said basis = said(row);
        json.writeStartObject();
        json.writeStringField("id", row.id().toString());
        json.writeStringField("clientId", row.clientId().toString());
        json.writeStringField("surface", row.surface().name());
        json.writeStringField("category", row.category().name());
        json.writeStringField("occurredAt", row.occurredAt().toString());
        json.writeStringField("receivedAt", row.receivedAt().toString());
        json.writeStringField("user", row.user());
        String owner = basis.view().owner();
        json.writeStringField("organization", owner.equals(BasisView.LICENSE_HOLDER) ? null : owner);
        json.writeStringField("installation", row.installation());
        json.writeFieldName("content");
        json.writeRawValue(row.content());
        json.writeArrayFieldStart("omitted");
        for (String each : row.omitted()) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeFieldName("basis");
        json.writeRawValue(basis.json());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private Said said(ExportedRow row) {
        if (said.size() > REMEMBERED) {
            said.clear();
        }
        return said.computeIfAbsent(new Key(row.basis(), row.retainUntil()), this::say);
    }

    private Said say(Key key) {
        BasisView view = bases.apply(key.basis(), key.until());
        try {
            return new Said(view, JSON.writeValueAsString(view));
        } catch (IOException e) {
            throw new IllegalStateException("a basis that cannot be written");
        }
    }
}
