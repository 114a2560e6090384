package candor.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A finished ZIP, read a piece at a time as it is written on. */
public final class ExportBytes {
    private final long size;
    private final String sha256;
    private final IntFunction<Optional<byte[]>> pieces;

    ExportBytes(long size, String sha256, IntFunction<Optional<byte[]>> pieces) {
        this.size = size;
        this.sha256 = sha256;
        this.pieces = pieces;
    }

    public long size() {
        return size;
    }

    /** In hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public void writeTo(OutputStream stream) throws IOException {
        int position = 0;
        for (Optional<byte[]> piece = pieces.apply(position); piece.isPresent(); piece = pieces.apply(++position)) {
            stream.write(piece.get());
        }
    }
}
