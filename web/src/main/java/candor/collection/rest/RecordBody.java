package candor.collection.rest;

import candor.collection.BrokenFeedException;
import candor.collection.RecordFeed;
import candor.collection.minimization.Json;
import candor.collection.minimization.NotJsonException;
import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.ReadRecord.Unreadable;
import candor.collection.minimization.Reason;
import candor.collection.minimization.RecordStream;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a collection request: its bytes as they came, within limits, read as records one at a time and as often as
 * wanted.
 */
final class RecordBody {
    /** Bytes on the wire, and after inflating: enough for thousands of reports, too little to exhaust the heap. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    static final int MOST_RECORDS = 10_000;

    /** Up to here a request is read as a whole before it is stored. */
    private static final int SMALL_BYTES = 64 * 1024;

    private final byte[] bytes;
    private final boolean lines;
    private final boolean gzip;

    private RecordBody(byte[] bytes, boolean lines, boolean gzip) {
        this.bytes = bytes;
        this.lines = lines;
        this.gzip = gzip;
    }

    /**
     * @throws BrokenFeedException 413
     * @throws ProblemException    415
     */
    static RecordBody read(InputStream body, @Nullable String contentType, @Nullable String contentEncoding)
            throws IOException {
        boolean lines = isLines(contentType);
        boolean gzip = isGzip(contentEncoding);
        return new RecordBody(new LimitedStream(body, MOST_BYTES).readAllBytes(), lines, gzip);
    }

    /**
     * All records, if they are few and small, inflated as well: these are read before anybody has looked at the key.
     *
     * @return absent: there are more than that, and they are to be read by {@link #feed}
     * @throws BrokenFeedException 400: then nothing of the request may be stored
     */
    Optional<List<ReadRecord>> few(int most) {
        if (bytes.length > SMALL_BYTES) {
            return Optional.empty();
        }
        List<ReadRecord> all = new ArrayList<>();
        try {
            RecordFeed feed = feed(SMALL_BYTES * 4);
            for (ReadRecord next = feed.next(); next != null && all.size() <= most; next = feed.next()) {
                all.add(next);
            }
        } catch (BrokenFeedException broken) {
            if (!broken.isTooLarge()) {
                throw broken;
            }
            return Optional.empty();
        }
        return all.size() <= most ? Optional.of(all) : Optional.empty();
    }

    /**
     * From the first record on, each time.
     *
     * @throws BrokenFeedException 400 or 413, here or half-way: then nothing of the request may be stored
     */
    RecordFeed feed() {
        return feed(MOST_BYTES);
    }

    private RecordFeed feed(int mostInflated) {
        try {
            InputStream wire = new ByteArrayInputStream(bytes);
            InputStream plain = new LimitedStream(gzip ? new GZIPInputStream(wire, 8192) : wire, mostInflated);
            return new Counted(lines ? new Lines(plain) : new Document(plain));
        } catch (IOException e) {
            throw BrokenFeedException.notGzip();
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

    private static boolean isGzip(@Nullable String contentEncoding) {
        if (contentEncoding == null || contentEncoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (!contentEncoding.equalsIgnoreCase("gzip")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding");
        }
        return true;
    }

    private interface Reading {
        @Nullable
        ReadRecord next() throws IOException;
    }

    /** One record or an array of them. */
    private static final class Document implements Reading {
        private final RecordStream stream;

        Document(InputStream body) {
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

    /** A line that is not JSON costs its neighbours nothing; a body without any line of JSON is not JSON at all. */
    private static final class Lines implements Reading {
        private final LineReader lines;
        private boolean json;

        Lines(InputStream body) {
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

    private static final class Counted implements RecordFeed {
        private final Reading reading;
        private int count;

        Counted(Reading reading) {
            this.reading = reading;
        }

        @Override
        public @Nullable ReadRecord next() {
            try {
                ReadRecord next = reading.next();
                if (next != null && ++count > MOST_RECORDS) {
                    throw BrokenFeedException.tooLarge("more than " + MOST_RECORDS + " records");
                }
                return next;
            } catch (IOException e) {
                throw BrokenFeedException.notGzip(); // the bytes are in memory: only inflating them can fail
            }
        }
    }
}
