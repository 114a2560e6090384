package candor.platform;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Bytes that lie in the database in pieces, read a piece at a time as they are written on. */
public class StoredBytes {
    /** The size of every piece but the last, in bytes. */
    public static final int PIECE = 1 << 20;

    private final long size;
    private final String sha256;
    private final IntFunction<Optional<byte[]>> pieces;

    /**
     * @param sha256 in hexadecimal digits
     * @param pieces gives each by its position, from 0 on
     */
    public StoredBytes(long size, String sha256, IntFunction<Optional<byte[]>> pieces) {
        this.size = size;
        this.sha256 = sha256;
        this.pieces = pieces;
    }

    public final long size() {
        return size;
    }

    /** In hexadecimal digits. */
    public final String sha256() {
        return sha256;
    }

    /** @throws EOFException if they were deleted meanwhile */
    public final void writeTo(OutputStream stream) throws IOException {
        writeTo(stream, 0, size);
    }

    /**
     * A part of them.
     *
     * @param from the first byte
     * @param to   the first byte that is too late, at most the size
     * @throws EOFException if they were deleted meanwhile
     */
    public final void writeTo(OutputStream stream, long from, long to) throws IOException {
        for (int position = (int) (from / PIECE); (long) position * PIECE < to; position++) {
            byte[] piece = pieces.apply(position).orElseThrow(EOFException::new);
            long begin = (long) position * PIECE;
            int first = (int) Math.max(0, from - begin);
            int end = (int) Math.min(piece.length, to - begin);
            stream.write(piece, first, end - first);
        }
    }
}
