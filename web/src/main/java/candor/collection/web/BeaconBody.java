package candor.collection.web;

import candor.collection.minimization.Json;
import candor.collection.minimization.NotJsonException;
import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.RecordStream;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a page sends: little, or nothing of it is taken. */
final class BeaconBody {
    /** What browsers allow a page to send while it is left. */
    static final int MOST_BYTES = 64 * 1024;

    static final int MOST_RECORDS = 50;

    private BeaconBody() {}

    /** @throws ProblemException 400, 413 or 415 */
    static List<ReadRecord> read(InputStream body, @Nullable String contentType) throws IOException {
        requireText(contentType);
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        RecordStream stream = Json.records(new ByteArrayInputStream(bytes));
        List<ReadRecord> records = new ArrayList<>();
        try {
            for (ReadRecord next = stream.next(); next != null; next = stream.next()) {
                if (records.size() == MOST_RECORDS) {
                    throw new ProblemException(ProblemType.TOO_LARGE);
                }
                records.add(next);
            }
        } catch (NotJsonException e) {
            throw new ProblemException(ProblemType.NOT_JSON);
        }
        return records;
    }

    private static void requireText(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
        boolean taken = type.matches("application/json(;charset=utf-8)?|text/plain;charset=utf-8");
        if (!taken) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
