package candor.collection.minimization;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Videos, and images that are text, by how they begin: what {@link ImageFormat} does not look for. */
final class OtherMedia {

    private static final List<String> BEGINNINGS = List.of(
            "\u001AE\u00DF\u00A3", // Matroska and WebM: EBML
            "OggS",
            "FLV\u0001",
            "\0\0\u0001\u00BA", // MPEG programme stream
            "\0\0\u0001\u00B3", // MPEG video
            "0&\u00B2u\u008Ef\u00CF\u0011", // ASF
            "BPG\u00FB",
            "gimp xcf ",
            "II\u00BC\u0001"); // JPEG XR

    /** ISO base media and QuickTime: the type of the first box, behind its size. */
    private static final List<String> BOXES = List.of("ftyp", "styp", "moov", "mdat", "wide", "skip", "pnot");

    private static final List<String> MARKUP = List.of("<svg", "<?xml", "<!--", "<!doctype svg");

    private OtherMedia() {}

    static boolean begins(byte[] head) {
        Bytes bytes = Bytes.of(head);
        return BEGINNINGS.stream().anyMatch(beginning -> bytes.is(0, beginning))
                || BOXES.stream().anyMatch(box -> bytes.is(4, box))
                || (bytes.is(0, "RIFF") && bytes.is(8, "AVI "))
                || isSvg(head);
    }

    /** In UTF-16 as well: every other byte of it is zero. */
    private static boolean isSvg(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(text::startsWith) && (text.contains("<svg") || text.contains(":svg"));
    }
}
