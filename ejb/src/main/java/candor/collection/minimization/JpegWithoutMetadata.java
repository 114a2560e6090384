package candor.collection.minimization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * JPEG (ITU-T T.81, annex B): segments behind markers, and coded data behind each start of scan, in which restart markers
 * and stuffed bytes belong to the data. Of the application segments JFIF (T.871) without its thumbnail, ICC profiles
 * (ICC.1, annex B) and Adobe's colour transform are passed on; EXIF, XMP, IPTC, comments and all others are not.
 */
final class JpegWithoutMetadata extends CleanedImage {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int JFIF = 0xE0;
    private static final int JFIF_BYTES = 14;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int ADOBE_BYTES = 12;
    private static final int CODED = 4096;

    private boolean started;
    private boolean inScan;
    /** The marker that ended a scan, already read; 0: none. */
    private int pending;

    JpegWithoutMetadata(InputStream in) {
        super(in);
    }

    @Override
    void nextPart() throws IOException {
        if (!started) {
            started = true;
            pass(2);
        } else if (inScan) {
            codedData();
        } else if (pending != 0) {
            int marker = pending;
            pending = 0;
            marker(marker);
        } else {
            require(next() == 0xFF);
            marker(behindFill());
        }
    }

    /** A marker may begin with any number of the byte with which it begins (B.1.1.2). */
    private int behindFill() throws IOException {
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private void marker(int marker) throws IOException {
        if (marker == END) {
            emit(new byte[] {(byte) 0xFF, (byte) END});
            finish();
            return;
        }
        require(marker >= 0xC0 && marker != START && marker != 0xC8);
        int length = (next() << 8 | next()) - 2;
        require(length >= 0);
        if (marker >= 0xE0 && marker <= 0xEF) {
            application(marker, length);
        } else if (marker == COMMENT) {
            drop(length);
        } else {
            require(marker <= 0xDF && !isRestart(marker));
            segment(marker, new byte[0], length);
            inScan = marker == SCAN;
        }
    }

    private void application(int marker, int length) throws IOException {
        byte[] begun = next(Math.min(length, JFIF_BYTES));
        int left = length - begun.length;
        Bytes bytes = Bytes.of(begun);
        if (marker == JFIF && begun.length == JFIF_BYTES && bytes.is(0, "JFIF\0")) {
            begun[12] = 0; // the thumbnail's width and height
            begun[13] = 0;
            drop(left);
            segment(marker, begun, 0);
        } else if (marker == PROFILE && bytes.is(0, "ICC_PROFILE\0")) {
            segment(marker, begun, left);
        } else if (marker == ADOBE && begun.length >= ADOBE_BYTES && bytes.is(0, "Adobe")) {
            drop(left);
            segment(marker, Arrays.copyOf(begun, ADOBE_BYTES), 0);
        } else {
            drop(left);
        }
    }

    private void segment(int marker, byte[] begun, int left) {
        int length = 2 + begun.length + left;
        byte[] bytes = new byte[4 + begun.length];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) marker;
        bytes[2] = (byte) (length >> 8);
        bytes[3] = (byte) length;
        System.arraycopy(begun, 0, bytes, 4, begun.length);
        emit(bytes);
        pass(left);
    }

    /** As much as is there, up to a marker that ends it. */
    private void codedData() throws IOException {
        byte[] coded = new byte[CODED];
        int count = 0;
        while (inScan && count + 2 <= CODED) {
            if (peek() != 0xFF) {
                coded[count++] = (byte) next();
                continue;
            }
            next();
            int second = behindFill();
            if (second == 0 || isRestart(second)) {
                coded[count++] = (byte) 0xFF;
                coded[count++] = (byte) second;
            } else {
                inScan = false;
                emit(Arrays.copyOf(coded, count));
                pending = second;
            }
        }
        if (inScan) {
            emit(Arrays.copyOf(coded, count));
        }
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }
}
