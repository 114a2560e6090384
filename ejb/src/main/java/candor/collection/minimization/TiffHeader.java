package candor.collection.minimization;

/** TIFF, and the raw formats of cameras that are built on it. Its signature is short, so its directory is looked at. */
final class TiffHeader {

    private static final int CLASSIC = 42;
    private static final int BIG = 43;
    private static final int LOWEST_TAG = 254;
    private static final int HIGHEST_TYPE = 18;
    private static final int MAX_ENTRIES = 512;
    private static final int LEAST_BYTES = 64;

    private TiffHeader() {}

    /** Whether the first entry of the first directory is there and makes sense. */
    static boolean isWithDirectory(Bytes bytes, boolean big) {
        long directory = directory(bytes, big);
        if (directory < 8 || directory > Integer.MAX_VALUE - 16) {
            return false;
        }
        int at = (int) directory;
        int width = int16(bytes, 2, big) == BIG ? 8 : 2;
        int entries = int16(bytes, big ? at + width - 2 : at, big);
        int tag = int16(bytes, at + width, big);
        int type = int16(bytes, at + width + 2, big);
        return entries >= 1 && entries <= MAX_ENTRIES && tag >= LOWEST_TAG && type >= 1 && type <= HIGHEST_TYPE;
    }

    /** Whether the directory lies past what is there: a TIFF of which only a beginning was sent. */
    static boolean isCut(Bytes bytes, boolean big) {
        long directory = directory(bytes, big);
        return directory >= 8
                && directory % 2 == 0
                && bytes.has(LEAST_BYTES)
                && (directory > Integer.MAX_VALUE || !bytes.has((int) directory));
    }

    /** Where the first directory is; negative: no TIFF. */
    private static long directory(Bytes bytes, boolean big) {
        int version = int16(bytes, 2, big);
        if (version == CLASSIC) {
            return int32(bytes, 4, big);
        }
        boolean isBig = version == BIG && int16(bytes, 4, big) == 8 && int16(bytes, 6, big) == 0;
        return isBig ? int32(bytes, big ? 12 : 8, big) : Bytes.NONE;
    }

    private static int int16(Bytes bytes, int at, boolean big) {
        return big ? bytes.big16(at) : bytes.little16(at);
    }

    private static long int32(Bytes bytes, int at, boolean big) {
        return big ? bytes.big32(at) : bytes.little32(at);
    }
}
