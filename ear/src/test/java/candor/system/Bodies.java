package candor.system;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;

/** Bodies that are made as they are sent. */
final class Bodies {
    private Bodies() {}

    /** So many zeros, their number said beforehand. */
    static BodyPublisher ofSize(long size) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> zeros(size)), size);
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(left, length);
                Arrays.fill(into, offset, offset + read, (byte) 0);
                left -= read;
                return read;
            }
        };
    }
}
