package candor.collection.rest;

import candor.collection.minimization.Json;
import candor.collection.minimization.NotJsonException;
import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.ReadRecord.Unreadable;
import candor.collection.minimization.Reason;
import candor.collection.minimization.RecordStream;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the records of a request's body, whatever its media type and encoding, within limits. */
final class RecordBody {
    /** Bytes on the wire, and after inflating: enough for thousands of reports, too little to exhaust the heap. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    static final int MOST_RECORDS = 10_000;

    private RecordBody() {}

    /** @throws ProblemException 400, 413 or 415: then nothing of the request may be stored */
    static List<ReadRecord> read(InputStream body, @Nullable String contentType, @Nullable String contentEncoding)
            throws IOException {
        boolean lines = isLines(contentType);
        try {
            InputStream plain =
                    new LimitedStream(inflated(new LimitedStream(body, MOST_BYTES), contentEncoding), MOST_BYTES);
            return lines ? lines(plain) : document(plain);
        } catch (ZipException | EOFException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "the body is not whole gzip");
        }
    }

    private static boolean isLines(@Nullable String contentType) {
        if (contentType == null) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            MediaType type = MediaType.valueOf(contentType);
            return switch ((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)) {
                case "application/x-ndjson", "application/ndjson" -> true;
                case "application/json" -> false;
                default -> throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            };
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static InputStream inflated(InputStream body, @Nullable String contentEncoding) throws IOException {
        if (contentEncoding == null || contentEncoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!contentEncoding.equalsIgnoreCase("gzip")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding");
        }
        return new GZIPInputStream(body, 8192);
    }

    private static List<ReadRecord> document(InputStream body) throws IOException {
        List<ReadRecord> records = new ArrayList<>();
        RecordStream stream = Json.records(body);
        try {
            for (ReadRecord next = stream.next(); next != null; next = stream.next()) {
                add(records, next);
            }
        } catch (NotJsonException e) {
            throw new ProblemException(ProblemType.NOT_JSON, "noticed at byte " + e.offset());
        }
        return records;
    }

    /** A line that is not JSON costs its neighbours nothing; a body without any line of JSON is not JSON at all. */
    private static List<ReadRecord> lines(InputStream body) throws IOException {
        List<ReadRecord> records = new ArrayList<>();
        LineReader lines = new LineReader(body, Json.MAX_RECORD_BYTES);
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                add(records, line.isWhole() ? Json.read(line.bytes()) : new Unreadable(Reason.BEYOND_LIMITS));
            }
        }
        if (records.stream().allMatch(RecordBody::isNotJson)) {
            throw new ProblemException(ProblemType.NOT_JSON);
        }
        return records;
    }

    private static void add(List<ReadRecord> records, ReadRecord next) {
        if (records.size() == MOST_RECORDS) {
            throw new ProblemException(ProblemType.TOO_LARGE, "more than " + MOST_RECORDS + " records");
        }
        records.add(next);
    }

    private static boolean isNotJson(ReadRecord record) {
        return record instanceof Unreadable unreadable && unreadable.reason() == Reason.NOT_JSON;
    }
}
