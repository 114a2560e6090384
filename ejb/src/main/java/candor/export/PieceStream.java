package candor.export;

import candor.platform.StoredBytes;
import candor.platform.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.function.BiConsumer;

/** Cuts what is written into pieces, so that no heap holds the whole. */
final class PieceStream extends OutputStream {
    private static final int PIECE = StoredBytes.PIECE;

    private final BiConsumer<Integer, byte[]> pieces;
    private final MessageDigest digest = Sha256.digest();
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
    private int position;
    private long size;

    /** @param pieces takes each with its position, from 0 on */
    PieceStream(BiConsumer<Integer, byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        int from = offset;
        while (from < offset + length) {
            int taken = Math.min(offset + length - from, PIECE - piece.size());
            piece.write(bytes, from, taken);
            from += taken;
            if (piece.size() == PIECE) {
                hand();
            }
        }
    }

    @Override
    public void close() {
        if (piece.size() > 0) {
            hand();
        }
    }

    long size() {
        return size;
    }

    /** Of all that was written; only once, at the end. */
    byte[] sha256() {
        return digest.digest();
    }

    private void hand() {
        pieces.accept(position++, piece.toByteArray());
        piece.reset();
    }
}
