package candor.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Bytes that lie in the database in pieces, read a piece at a time as they are written on. */
public class StoredBytes {
    private final long size;
    private final String sha256;
    private final IntFunction<Optional<byte[]>> pieces;

    /**
     * @param sha256 in hexadecimal digits
     * @param pieces gives each by its position, from 0 on; absent past the last one
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

    public final void writeTo(OutputStream stream) throws IOException {
        int position = 0;
        for (Optional<byte[]> piece = pieces.apply(position); piece.isPresent(); piece = pieces.apply(++position)) {
            stream.write(piece.get());
        }
    }
}
