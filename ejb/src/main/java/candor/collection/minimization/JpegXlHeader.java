package candor.collection.minimization;

/**
 * A JPEG XL stream without its box: two bytes of signature. It counts only where it is the beginning, long, and of a
 * size
 * that pictures have.
 */
final class JpegXlHeader {

    private static final int LEAST_BYTES = 512;
    private static final int[] WIDTHS = {9, 13, 18, 30};
    private static final int MAX_SIDE = 1 << 16;

    private final Bytes bytes;
    private int bit = 16;

    private JpegXlHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    static boolean begins(Bytes bytes) {
        return bytes.has(LEAST_BYTES) && new JpegXlHeader(bytes).hasPlausibleSize();
    }

    /** The size header of ISO/IEC 18181-1, D.2: in eighths or in full, the width by a ratio or in full. */
    private boolean hasPlausibleSize() {
        boolean eighths = read(1) == 1;
        int height = side(eighths);
        int ratio = read(3);
        int width = ratio == 0 ? side(eighths) : height;
        return height >= 8
                && width >= 8
                && height <= MAX_SIDE
                && width <= MAX_SIDE
                && height <= 32L * width
                && width <= 32L * height;
    }

    private int side(boolean eighths) {
        return eighths ? (read(5) + 1) * 8 : read(WIDTHS[read(2)]) + 1;
    }

    private int read(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes.at(bit >> 3) >> (bit & 7) & 1) << i;
            bit++;
        }
        return value;
    }
}
