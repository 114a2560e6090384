package candor.collection.rest;

import candor.collection.BrokenFeedException;
import candor.collection.RecordFeed;
import candor.collection.minimization.ReadRecord;
import candor.platform.rest.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
    private final BodyFormat format;

    private RecordBody(byte[] bytes, BodyFormat format) {
        this.bytes = bytes;
        this.format = format;
    }

    /**
     * @throws BrokenFeedException 413
     * @throws ProblemException    415
     */
    static RecordBody read(InputStream body, @Nullable String contentType, @Nullable String contentEncoding)
            throws IOException {
        BodyFormat format = BodyFormat.of(contentType, contentEncoding);
        return new RecordBody(new LimitedStream(body, MOST_BYTES).readAllBytes(), format);
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
            InputStream plain = new LimitedStream(format.gzip() ? new GZIPInputStream(wire, 8192) : wire, mostInflated);
            return new Counted(format.lines() ? new RecordLines(plain) : new RecordDocument(plain));
        } catch (IOException e) {
            throw BrokenFeedException.notGzip();
        }
    }

    /** No more than may come at once. */
    private static final class Counted implements RecordFeed {
        private final RecordReading reading;
        private int count;

        Counted(RecordReading reading) {
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
