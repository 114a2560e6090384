package candor.collection.minimization;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Image formats by how their bytes begin (R10), each verified beyond its first bytes so that a random token is none:
 * those that a renderer, a browser or a camera writes.
 */
enum ImageFormat {
    PNG("\u0089P", bytes -> bytes.is(0, "\u0089PNG\r\n\u001A\n") && (!bytes.has(15) || isChunkName(bytes))),
    JPEG("\u00FF\u00D8", JpegSegments::begin),
    GIF("GI", ImageFormat::isGif),
    WEBP("RI", bytes -> bytes.is(0, "RIFF") && bytes.is(8, "WEBP")),
    BMP("BM", ImageFormat::isBitmap),
    TIFF_INTEL("II", bytes -> TiffHeader.isWithDirectory(bytes, false)),
    TIFF_MOTOROLA("MM", bytes -> TiffHeader.isWithDirectory(bytes, true)),
    HEIF("\0\0", ImageFormat::isHeif),
    JPEG_XL_BOX("\0\0", bytes -> bytes.is(0, "\0\0\0\u000CJXL \r\n\u0087\n")),
    JPEG_2000_BOX("\0\0", bytes -> bytes.is(0, "\0\0\0\u000CjP  \r\n\u0087\n")),
    JPEG_2000(
            "\u00FFO",
            bytes -> bytes.is(0, "\u00FFO\u00FFQ") && isIn(bytes.big16(4), 41, 230) && (bytes.big16(4) - 38) % 3 == 0),
    OPEN_EXR("v/", bytes -> bytes.is(0, "v/1\u0001\u0002") && (bytes.at(5) & 0xE1) == 0 && bytes.is(6, "\0\0")),
    PHOTOSHOP(
            "8B",
            bytes -> bytes.is(0, "8BPS\0")
                    && isIn(bytes.at(5), 1, 2)
                    && bytes.is(6, "\0\0\0\0\0\0")
                    && isIn(bytes.big16(12), 1, 56)),
    ICON(
            "\0\0",
            bytes -> isIn(bytes.little16(2), 1, 2)
                    && isIn(bytes.little16(4), 1, 255)
                    && bytes.at(9) == 0
                    && bytes.little32(18) == 6 + 16L * bytes.little16(4)),
    QOI(
            "qo",
            bytes -> bytes.is(0, "qoif")
                    && isIn(bytes.big32(4), 1, 1 << 20)
                    && isIn(bytes.big32(8), 1, 1 << 20)
                    && isIn(bytes.at(12), 3, 4)
                    && isIn(bytes.at(13), 0, 1)),
    RADIANCE("#?", ImageFormat::isRadiance),
    DIRECT_DRAW("DD", bytes -> bytes.is(0, "DDS |\0\0\0")),
    KHRONOS_TEXTURE("\u00ABK", bytes -> bytes.is(0, "\u00ABKTX 11\u00BB") || bytes.is(0, "\u00ABKTX 20\u00BB")),
    DPX("SD", bytes -> bytes.is(0, "SDPX") && bytes.is(8, "V") && bytes.is(10, ".0")),
    DPX_SWAPPED("XP", bytes -> bytes.is(0, "XPDS") && bytes.is(8, "V") && bytes.is(10, ".0")),

    /** Those below have too little of a beginning to be looked for in the middle of other bytes. */
    TIFF_INTEL_CUT("II", false, bytes -> TiffHeader.isCut(bytes, false)),
    TIFF_MOTOROLA_CUT("MM", false, bytes -> TiffHeader.isCut(bytes, true)),
    JPEG_XL("\u00FF\n", false, JpegXlHeader::begins),
    PORTABLE_MAP("P", false, ImageFormat::isPortableMap);

    /** Every pair of bytes with which a format begins: what rules out nearly all places at the price of a look-up. */
    private static final BitSet BEGINNINGS = new BitSet(1 << 16);

    static {
        for (ImageFormat format : values()) {
            int first = format.beginning.charAt(0) << 8;
            if (format.beginning.length() == 2) {
                BEGINNINGS.set(first | format.beginning.charAt(1));
            } else {
                BEGINNINGS.set(first, first + 256);
            }
        }
    }

    private static final Set<String> HEIF_BRANDS = Set.of(
            "avif", "avis", "avio", "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2",
            "msf1", "miaf", "jpeg", "crx ");
    private static final Set<Long> BITMAP_HEADERS = Set.of(12L, 40L, 52L, 56L, 64L, 108L, 124L);
    private static final Set<Integer> BITMAP_DEPTHS = Set.of(1, 2, 4, 8, 16, 24, 32);
    private static final int MAX_GIF_SIDE = 0x4000;
    private static final int RADIANCE_HEADER = 512;

    private final String beginning;
    private final boolean anywhere;
    private final Predicate<Bytes> test;

    ImageFormat(String beginning, Predicate<Bytes> test) {
        this(beginning, true, test);
    }

    ImageFormat(String beginning, boolean anywhere, Predicate<Bytes> test) {
        this.beginning = beginning;
        this.anywhere = anywhere;
        this.test = test;
    }

    static boolean mayBeginWith(int firstTwoBytes) {
        return BEGINNINGS.get(firstTwoBytes);
    }

    /** @param inMiddle whether other bytes stand before: then only formats with a long signature count */
    static boolean begins(Bytes bytes, boolean inMiddle) {
        int beginning = bytes.big16(0);
        if (beginning < 0 || !mayBeginWith(beginning)) {
            return false;
        }
        for (ImageFormat format : values()) {
            if ((format.anywhere || !inMiddle) && bytes.is(0, format.beginning) && format.test.test(bytes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(long value, long least, long most) {
        return value >= least && value <= most;
    }

    private static boolean isChunkName(Bytes bytes) {
        return bytes.is(12, "IHDR") || bytes.is(12, "CgBI");
    }

    /** The size is bounded so that a sentence which begins with the signature is none. */
    private static boolean isGif(Bytes bytes) {
        return (bytes.is(0, "GIF89a") || bytes.is(0, "GIF87a"))
                && isIn(bytes.little16(6), 1, MAX_GIF_SIDE)
                && isIn(bytes.little16(8), 1, MAX_GIF_SIDE);
    }

    private static boolean isBitmap(Bytes bytes) {
        long header = bytes.little32(14);
        int planes = header == 12 ? 22 : 26;
        return bytes.is(6, "\0\0\0\0")
                && BITMAP_HEADERS.contains(header)
                && bytes.little16(planes) == 1
                && BITMAP_DEPTHS.contains(bytes.little16(planes + 2));
    }

    private static boolean isHeif(Bytes bytes) {
        if (!bytes.is(4, "ftyp") || !isIn(bytes.big32(0), 12, 1024)) {
            return false;
        }
        StringBuilder brand = new StringBuilder();
        for (int i = 8; i < 12 && bytes.has(i); i++) {
            brand.append((char) bytes.at(i));
        }
        return HEIF_BRANDS.contains(brand.toString());
    }

    private static boolean isRadiance(Bytes bytes) {
        if (!bytes.is(0, "#?RADIANCE\n") && !bytes.is(0, "#?RGBE\n")) {
            return false;
        }
        for (int i = 6; i < RADIANCE_HEADER && bytes.has(i); i++) {
            if (bytes.at(i) == '\n' && (bytes.is(i + 1, "FORMAT=32-bit_") || bytes.is(i + 1, "\n"))) {
                return true;
            }
        }
        return false;
    }

    /** The binary kinds of PBM, PGM, PPM and PFM: a kind, and two numbers at least, then a byte that is no text. */
    private static boolean isPortableMap(Bytes bytes) {
        if ("456Ff".indexOf(bytes.at(1)) < 0 || bytes.at(2) != '\n') {
            return false;
        }
        int at = 3;
        int numbers = 0;
        while (at < 64 && bytes.has(at) && "0123456789.- \n".indexOf(bytes.at(at)) >= 0) {
            numbers += bytes.at(at) <= ' ' ? 1 : 0;
            at++;
        }
        return numbers >= 2 && bytes.has(at) && (bytes.at(at) < ' ' || bytes.at(at) > '~');
    }
}
