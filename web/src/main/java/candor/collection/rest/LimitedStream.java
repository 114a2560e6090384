package candor.collection.rest;

import candor.collection.BrokenFeedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes through and no more: past them the request is too large ({@code 413}). */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream stream, long most) {
        super(stream);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw BrokenFeedException.tooLarge(null);
        }
    }
}
