package candor.records;

import candor.platform.StoredBytes;
import java.util.Optional;
import java.util.function.IntFunction;

/** The bytes of an asset. */
public final class AssetBytes extends StoredBytes {
    private final String mediaType;

    AssetBytes(String mediaType, long size, String sha256, IntFunction<Optional<byte[]>> pieces) {
        super(size, sha256, pieces);
        this.mediaType = mediaType;
    }

    /** What its sender said it is: a claim, and text like any other. */
    public String mediaType() {
        return mediaType;
    }
}
