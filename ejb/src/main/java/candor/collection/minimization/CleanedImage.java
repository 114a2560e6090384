package candor.collection.minimization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * An image file, read part by part: each is passed on, blanked or dropped. Holds one buffer of input and one small part of
 * output. Once something is wrong with the file, every further read says so.
 */
abstract class CleanedImage extends InputStream {

    private static final int BUFFER = 8192;
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    private byte[] part = NOTHING;
    private int partAt;
    private long toPass;
    private long toBlank;
    private boolean finished;
    private boolean failed;

    CleanedImage(InputStream in) {
        this.in = in;
    }

    /** Reads the next part of the file, and says what becomes of it by at least one of the methods below. */
    abstract void nextPart() throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] into, int offset, int length) throws IOException {
        if (failed) {
            throw new UncleanableImageException();
        }
        try {
            return length == 0 ? 0 : readSome(into, offset, length);
        } catch (UncleanableImageException fault) {
            failed = true;
            throw fault;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int readSome(byte[] into, int offset, int length) throws IOException {
        while (partAt == part.length && toPass == 0 && toBlank == 0) {
            if (finished) {
                return -1;
            }
            nextPart();
        }
        if (partAt < part.length) {
            int count = Math.min(length, part.length - partAt);
            System.arraycopy(part, partAt, into, offset, count);
            partAt += count;
            return count;
        }
        boolean blank = toPass == 0;
        fill();
        int count = (int) Math.min(Math.min(length, end - at), blank ? toBlank : toPass);
        if (blank) {
            Arrays.fill(into, offset, offset + count, (byte) 0);
            toBlank -= count;
        } else {
            System.arraycopy(buffer, at, into, offset, count);
            toPass -= count;
        }
        at += count;
        return count;
    }

    /** Passes these bytes on, before what is still to be passed or blanked. */
    final void emit(byte[] bytes) {
        part = bytes;
        partAt = 0;
    }

    /** Passes the next bytes of the file on as they are. */
    final void pass(long count) {
        toPass = count;
    }

    /** Passes as many zeros on as the file has bytes here. */
    final void blank(long count) {
        toBlank = count;
    }

    final void drop(long count) throws IOException {
        for (long left = count; left > 0; ) {
            fill();
            int some = (int) Math.min(left, end - at);
            at += some;
            left -= some;
        }
    }

    /** The file ends here, whatever follows. */
    final void finish() {
        finished = true;
    }

    final int next() throws IOException {
        fill();
        return buffer[at++] & 0xFF;
    }

    /** The byte that {@link #next()} will give. */
    final int peek() throws IOException {
        fill();
        return buffer[at] & 0xFF;
    }

    /** @param count a few */
    final byte[] next(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) next();
        }
        return bytes;
    }

    static void require(boolean holds) throws UncleanableImageException {
        if (!holds) {
            throw new UncleanableImageException();
        }
    }

    private void fill() throws IOException {
        if (at == end) {
            int count = in.read(buffer, 0, BUFFER);
            require(count > 0);
            at = 0;
            end = count;
        }
    }
}
