package candor.collection.rest;

import candor.collection.BrokenFeedException;
import candor.collection.minimization.Json;
import candor.collection.minimization.NotJsonException;
import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.RecordStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One record or an array of them. */
final class RecordDocument implements RecordReading {
    private final RecordStream stream;

    RecordDocument(InputStream body) {
        stream = Json.records(body);
    }

    @Override
    public @Nullable ReadRecord next() throws IOException {
        try {
            return stream.next();
        } catch (NotJsonException e) {
            throw BrokenFeedException.notJson("noticed at byte " + e.offset());
        }
    }
}
