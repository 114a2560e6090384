package candor.export;

import candor.export.model.ExportedRow;
import candor.records.BasisView;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes records as the data API does, a line each. The same basis until the same day is said once and repeated. */
final class RecordJson {
    private static final int REMEMBERED = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString CLIENT_ID = new SerializedString("clientId");
    private static final SerializableString SURFACE = new SerializedString("surface");
    private static final SerializableString CATEGORY = new SerializedString("category");
    private static final SerializableString OCCURRED_AT = new SerializedString("occurredAt");
    private static final SerializableString RECEIVED_AT = new SerializedString("receivedAt");
    private static final SerializableString USER = new SerializedString("user");
    private static final SerializableString ORGANIZATION = new SerializedString("organization");
    private static final SerializableString INSTALLATION = new SerializedString("installation");
    private static final SerializableString CONTENT = new SerializedString("content");
    private static final SerializableString OMITTED = new SerializedString("omitted");
    private static final SerializableString BASIS = new SerializedString("basis");

    private final BiFunction<Long, LocalDate, BasisView> bases;
    private final Map<Key, Said> said = new HashMap<>();
    private @Nullable Key lastKey;
    private @Nullable Said last;

    private record Key(long basis, LocalDate until) {}

    RecordJson(BiFunction<Long, LocalDate, BasisView> bases) {
        this.bases = bases;
    }

    JsonGenerator generator(OutputStream stream) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(stream);
        json.setRootValueSeparator(null);
        return json;
    }

    /** A basis until a day, and what is always said of it. */
    record Said(BasisView view, String rules, String until, SerializableString json) {}

    void write(JsonGenerator json, RecordText record) throws IOException {
        ExportedRow row = record.row();
        json.writeStartObject();
        write(json, ID, record.id());
        write(json, CLIENT_ID, row.clientId().toString());
        write(json, SURFACE, row.surface().name());
        write(json, CATEGORY, row.category().name());
        write(json, OCCURRED_AT, record.occurredAt());
        write(json, RECEIVED_AT, record.receivedAt());
        write(json, USER, row.user());
        String owner = record.basis().view().owner();
        write(json, ORGANIZATION, owner.equals(BasisView.LICENSE_HOLDER) ? null : owner);
        write(json, INSTALLATION, row.installation());
        json.writeFieldName(CONTENT);
        json.writeRawValue(row.content());
        json.writeFieldName(OMITTED);
        json.writeStartArray();
        for (String each : row.omitted()) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeFieldName(BASIS);
        json.writeRawValue(record.basis().json());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void write(JsonGenerator json, SerializableString name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }

    /** What is said of a row's basis. */
    Said said(ExportedRow row) {
        Key key = new Key(row.basis(), row.retainUntil());
        if (!key.equals(lastKey)) { // mostly it is that of the row before
            if (said.size() > REMEMBERED) {
                said.clear();
            }
            last = said.computeIfAbsent(key, this::say);
            lastKey = key;
        }
        return last;
    }

    private Said say(Key key) {
        BasisView view = bases.apply(key.basis(), key.until());
        try {
            return new Said(
                    view,
                    String.join(" ", view.rules()),
                    key.until().toString(),
                    new SerializedString(JSON.writeValueAsString(view)));
        } catch (IOException e) {
            throw new IllegalStateException("a basis that cannot be written");
        }
    }
}
