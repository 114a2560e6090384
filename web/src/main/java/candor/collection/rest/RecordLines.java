package candor.collection.rest;

import candor.collection.BrokenFeedException;
import candor.collection.minimization.Json;
import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.ReadRecord.Unreadable;
import candor.collection.minimization.Reason;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A line that is not JSON costs its neighbours nothing; a body without any line of JSON is not JSON at all. */
final class RecordLines implements RecordReading {
    private final LineReader lines;
    private boolean json;

    RecordLines(InputStream body) {
        lines = new LineReader(body, Json.MAX_RECORD_BYTES);
    }

    @Override
    public @Nullable ReadRecord next() throws IOException {
        LineReader.Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            if (!json) {
                throw BrokenFeedException.notJson(null);
            }
            return null;
        }
        ReadRecord read = line.isWhole() ? Json.read(line.bytes()) : new Unreadable(Reason.BEYOND_LIMITS);
        json = json || !(read instanceof Unreadable unreadable && unreadable.reason() == Reason.NOT_JSON);
        return read;
    }
}
