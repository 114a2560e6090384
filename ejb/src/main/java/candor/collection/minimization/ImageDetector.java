package candor.collection.minimization;

import org.jspecify.annotations.Nullable;

/**
 * Finds images in text, whatever the member that holds it is called (R10): bytes written as base64, hexadecimal or
 * numbers, as they are, data URIs, SVG; also quoted inside other text, and encoded once more. False alarms would cost
 * data that is to be kept, so what is found is verified by {@link ImageFormat}.
 */
final class ImageDetector {

    /** Stands where an image was cut out of a longer text. */
    static final String MARK = "[image dropped]";

    private static final int SHORTEST = 11;
    private static final int NESTING = 2;

    private ImageDetector() {}

    /** The text without images: the same object if there is none, null if nothing else is left. */
    static @Nullable String strip(String text) {
        Spans spans = find(text, 0);
        if (spans.isEmpty()) {
            return text;
        }
        return spans.cover(text) ? null : spans.replace(text, MARK);
    }

    /** Whether there is an image in a text that was itself encoded; past two levels nobody looks. */
    static boolean isIn(String decoded, int nesting) {
        return nesting <= NESTING && !find(decoded, nesting).isEmpty();
    }

    private static Spans find(String text, int nesting) {
        Spans spans = new Spans();
        if (text.length() >= SHORTEST) {
            MappedText written = MappedText.of(text);
            findIn(written, nesting, spans);
            MappedText plain = Unescaped.fully(written);
            if (plain != written) {
                findIn(plain, nesting, spans);
            }
        }
        return spans;
    }

    private static void findIn(MappedText text, int nesting, Spans spans) {
        new Base64Images(text, nesting, spans).find();
        new HexImages(text, nesting, spans).find();
        new NumberImages(text, spans).find();
        RawImages.find(text, spans);
        SvgImages.find(text, spans);
        // Last: a data URI of any type is an image if its payload was found to be one.
        new DataUris(text, spans).find();
    }
}
