package candor.collection;

import candor.collection.minimization.ImageMetadata;
import candor.collection.minimization.UncleanableImageException;
import candor.platform.StoredBytes;
import candor.platform.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as they come in, cleaned where they must be, with digests of what was sent and of what is kept. Read once. */
final class SentBytes {
    private final InputStream sent;
    private final InputStream kept;
    private final MessageDigest ofSent = Sha256.digest();
    private final MessageDigest ofKept = Sha256.digest();
    private long size;
    private byte[] sentDigest = {};
    private byte[] keptDigest = {};

    /** @param mediaType as the asset's record says it; it is believed only where it makes for more care */
    SentBytes(InputStream bytes, boolean withoutMetadata, String mediaType) {
        sent = new DigestInputStream(bytes, ofSent);
        kept = withoutMetadata ? ImageMetadata.without(sent, mediaType) : sent;
    }

    /**
     * @return the next piece to be kept; empty: that was all, and only then the digests are there
     * @throws UncleanableContentException if metadata is to go and cannot
     */
    byte[] next() throws IOException {
        try {
            byte[] piece = kept.readNBytes(StoredBytes.PIECE);
            size += piece.length;
            ofKept.update(piece);
            if (piece.length == 0 && keptDigest.length == 0) {
                sent.transferTo(OutputStream.nullOutputStream()); // what follows an image's end was sent as well
                sentDigest = ofSent.digest();
                keptDigest = ofKept.digest();
            }
            return piece;
        } catch (UncleanableImageException e) {
            throw new UncleanableContentException();
        }
    }

    long size() {
        return size;
    }

    byte[] keptDigest() {
        return keptDigest.clone();
    }

    boolean isChanged() {
        return !Arrays.equals(sentDigest, keptDigest);
    }

    Receipt.Content content() {
        HexFormat hex = HexFormat.of();
        return new Receipt.Content(size, hex.formatHex(sentDigest), hex.formatHex(keptDigest));
    }
}
