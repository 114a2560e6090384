package candor.collection.minimization;

import java.util.Locale;

/** Data URIs (RFC 2397): of an image type whatever is in them, of any other type where the payload is an image. */
final class DataUris {

    private static final String SCHEME = "data:";
    private static final int MAX_TYPE = 200;
    private static final String ENDS = " \t\r\n\"'`<>)\\";

    private final MappedText text;
    private final Spans spans;

    DataUris(MappedText text, Spans spans) {
        this.text = text;
        this.spans = spans;
    }

    void find() {
        for (int i = SCHEME.length() - 1; i < text.length(); i++) {
            if (text.at(i) == ':' && isScheme(i)) {
                uri(i + 1 - SCHEME.length(), i + 1);
            }
        }
    }

    private boolean isScheme(int colon) {
        for (int i = 0; i < SCHEME.length(); i++) {
            if (Character.toLowerCase(text.at(colon + 1 - SCHEME.length() + i)) != SCHEME.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void uri(int start, int typeStart) {
        int comma = typeStart;
        while (comma < text.length() && comma - typeStart < MAX_TYPE && text.at(comma) != ',') {
            comma++;
        }
        if (comma >= text.length() || text.at(comma) != ',') {
            return;
        }
        String type = text.toString(typeStart, comma).strip().toLowerCase(Locale.ROOT);
        int payload = comma + 1;
        int end = type.startsWith("image/") ? end(payload, type.contains("base64")) : payload;
        boolean found = payload < text.length() && spans.has(text.from(payload));
        if (end > payload) {
            text.mark(start, end, spans);
        } else if (found) {
            text.mark(start, payload, spans);
        }
    }

    /**
     * Where the payload ends. White space may break base64, and stands unescaped in the SVG that people write by hand.
     */
    private int end(int payload, boolean base64) {
        if (base64) {
            return Base64Images.extent(text, payload);
        }
        int at = payload;
        while (at < text.length() && ENDS.indexOf(text.at(at)) < 0) {
            at++;
        }
        return at;
    }
}
