package candor.collection.minimization;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * WebP (RFC 9649): a RIFF file, whose size stands before its chunks. So that this stays true, chunks that are not listed
 * are blanked and renamed, which readers ignore (RFC 9649, 2.7.1.6); the frames of an animation are chunks of chunks.
 */
final class WebpWithoutMetadata extends CleanedImage {

    private static final Set<String> LISTED = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ICCP");
    private static final Set<String> FIRST = Set.of("VP8 ", "VP8L", "VP8X");
    private static final byte[] JUNK = {'J', 'U', 'N', 'K'};
    private static final int HEADER = 8;
    private static final int FEATURES = 10;
    private static final int FRAME = 16;
    private static final int EXIF_AND_XMP = 0x0C;

    private boolean started;
    private boolean first = true;
    private long left;
    private long leftInFrame;

    WebpWithoutMetadata(InputStream in) {
        super(in);
    }

    @Override
    void nextPart() throws IOException {
        if (!started) {
            started = true;
            byte[] header = next(12);
            left = Bytes.of(header).little32(4) - 4;
            require(left > 0 && left % 2 == 0);
            emit(header);
        } else if (left == 0) {
            require(!first);
            finish();
        } else {
            chunk();
        }
    }

    private void chunk() throws IOException {
        require(left >= HEADER && (leftInFrame == 0 || leftInFrame >= HEADER));
        byte[] header = next(HEADER);
        String type = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
        long size = Bytes.of(header).little32(4);
        long padded = size + size % 2;
        take(HEADER);
        require(padded <= left && (leftInFrame == 0 || padded <= leftInFrame) && (!first || FIRST.contains(type)));
        boolean inFrame = leftInFrame > 0;
        first = false;
        if (type.equals("ANMF") && !inFrame) {
            frame(header, size);
        } else if (type.equals("VP8X") && !inFrame) {
            features(header, padded);
        } else {
            if (LISTED.contains(type)) {
                pass(size);
                blank(padded - size);
            } else {
                System.arraycopy(JUNK, 0, header, 0, JUNK.length);
                blank(padded);
            }
            emit(header);
            take(padded);
        }
    }

    private void frame(byte[] header, long size) throws IOException {
        require(size >= FRAME && size % 2 == 0);
        emit(header);
        pass(FRAME);
        take(FRAME);
        leftInFrame = size - FRAME;
    }

    /** Says what there is in the file: no EXIF and no XMP any more. */
    private void features(byte[] header, long padded) throws IOException {
        require(padded >= FEATURES);
        byte[] all = new byte[HEADER + FEATURES];
        System.arraycopy(header, 0, all, 0, HEADER);
        System.arraycopy(next(FEATURES), 0, all, HEADER, FEATURES);
        all[HEADER] &= (byte) ~EXIF_AND_XMP;
        emit(all);
        blank(padded - FEATURES);
        take(padded);
    }

    private void take(long count) {
        left -= count;
        leftInFrame -= Math.min(leftInFrame, count);
    }
}
