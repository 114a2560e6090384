package candor.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The bytes of an asset, read a piece at a time as they are written on. */
public final class AssetBytes {
    private final String mediaType;
    private final long size;
    private final String sha256;
    private final IntFunction<Optional<byte[]>> pieces;

    AssetBytes(String mediaType, long size, String sha256, IntFunction<Optional<byte[]>> pieces) {
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.pieces = pieces;
    }

    /** What its sender said it is: a claim, and text like any other. */
    public String mediaType() {
        return mediaType;
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
