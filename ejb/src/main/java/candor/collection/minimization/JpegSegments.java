package candor.collection.minimization;

import java.util.List;
import java.util.Map;

/** A JPEG by its first segments: its signature alone is three bytes, which random tokens have too. */
final class JpegSegments {

    private static final int MAX_SEGMENTS = 4;
    private static final int TABLE_8 = 65;
    private static final int TABLE_16 = 129;

    private static final Map<Integer, List<String>> NAMES = Map.of(
            0xE0, List.of("JFIF\0", "JFXX\0", "AVI1", "CIFF"),
            0xE1, List.of("Exif\0", "http://ns.adobe.com/", "XMP\0"),
            0xE2, List.of("ICC_PROFILE\0", "MPF\0", "FPXR\0", "urn:"),
            0xED, List.of("Photoshop ", "Adobe_CM"),
            0xEE, List.of("Adobe"));

    private JpegSegments() {}

    /** Whether one of the first segments is what its marker says it is, and those before it are whole. */
    static boolean begin(Bytes bytes) {
        int at = 2;
        for (int segment = 0; segment < MAX_SEGMENTS; segment++) {
            int marker = bytes.at(at + 1);
            int length = bytes.big16(at + 2);
            if (bytes.at(at) != 0xFF || marker < 0xC0 || length < 2) {
                return false;
            }
            if (isKnown(bytes, at + 4, marker, length)) {
                return true;
            }
            at += 2 + length;
        }
        return false;
    }

    private static boolean isKnown(Bytes bytes, int content, int marker, int length) {
        return switch (marker) {
            case 0xDB -> isQuantization(bytes, content, length - 2);
            case 0xC0, 0xC1, 0xC2 ->
                bytes.at(content) == 8
                        && bytes.at(content + 5) == (length - 8) / 3
                        && (length - 8) % 3 == 0
                        && bytes.at(content + 5) >= 1
                        && bytes.at(content + 5) <= 4;
            default -> NAMES.getOrDefault(marker, List.of()).stream().anyMatch(name -> bytes.is(content, name));
        };
    }

    /** Tables of a fixed size whose entries are never zero: as many as are there are looked at. */
    private static boolean isQuantization(Bytes bytes, int content, int size) {
        int kind = bytes.at(content);
        boolean fits = kind >= 0 && (kind >> 4 == 0 && size % TABLE_8 == 0 || kind >> 4 == 1 && size % TABLE_16 == 0);
        if (!fits || (kind & 0xF) > 3 || size <= 0 || size > 4 * TABLE_16) {
            return false;
        }
        for (int i = 1; i <= 16; i++) {
            boolean zero = kind >> 4 == 0 ? bytes.at(content + i) <= 0 : !bytes.has(content + i);
            if (zero) {
                return false;
            }
        }
        return true;
    }
}
