package candor.collection.minimization;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * PNG and APNG (W3C, Portable Network Graphics, third edition, 5.3 and 11): chunks of a size, a type, data and a checksum.
 * Listed ones are passed on, up to the size that they can have; {@code tEXt}, {@code zTXt}, {@code iTXt}, {@code eXIf},
 * {@code tIME}, {@code sPLT} (whose name is free text) and all others are not.
 */
final class PngWithoutMetadata extends CleanedImage {

    static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

    private static final long ANY = Integer.MAX_VALUE;
    private static final long PROFILE = 4 << 20;
    private static final int CHECKSUM = 4;

    /** How long the data of a chunk can be. */
    private static final Map<String, Long> LISTED = new HashMap<>();

    static {
        LISTED.putAll(Map.of("IHDR", 13L, "PLTE", 768L, "IDAT", ANY, "IEND", 0L));
        LISTED.putAll(Map.of("tRNS", 256L, "cHRM", 32L, "gAMA", 4L, "iCCP", PROFILE, "sBIT", 4L));
        LISTED.putAll(Map.of("sRGB", 1L, "bKGD", 6L, "hIST", 512L, "pHYs", 9L, "cICP", 4L));
        LISTED.putAll(Map.of("mDCV", 24L, "cLLI", 8L, "acTL", 8L, "fcTL", 26L, "fdAT", ANY));
    }

    private boolean started;
    private boolean headed;

    PngWithoutMetadata(InputStream in) {
        super(in);
    }

    @Override
    void nextPart() throws IOException {
        if (!started) {
            started = true;
            pass(SIGNATURE.length());
            return;
        }
        byte[] header = next(8);
        long length = Bytes.of(header).big32(0);
        String type = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
        require(length <= ANY && (headed || type.equals("IHDR")));
        headed = true;
        Long longest = LISTED.get(type);
        if (longest != null && length <= longest) {
            emit(header);
            pass(length + CHECKSUM);
        } else {
            // A reader cannot do without a critical chunk: its first letter is a capital.
            require(Character.isLowerCase(type.charAt(0)));
            drop(length + CHECKSUM);
        }
        if (type.equals("IEND")) {
            finish();
        }
    }
}
