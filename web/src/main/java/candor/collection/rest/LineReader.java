package candor.collection.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream at line ends, as bytes; of a line that is too long only that is remembered. */
final class LineReader {
    private static final int END = -1;

    private final InputStream stream;
    private final int longest;

    LineReader(InputStream stream, int longest) {
        this.stream = new BufferedInputStream(stream, 64 * 1024);
        this.longest = longest;
    }

    /** @param isWhole whether the bytes are the whole line */
    record Line(byte[] bytes, boolean isWhole) {
        boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    @Nullable
    Line next() throws IOException {
        int next = stream.read();
        if (next == END) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean whole = true;
        while (next != END && next != '\n') {
            if (line.size() < longest) {
                line.write(next);
            } else {
                whole = false;
            }
            next = stream.read();
        }
        return new Line(line.toByteArray(), whole);
    }
}
