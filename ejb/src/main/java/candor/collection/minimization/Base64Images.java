package candor.collection.minimization;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Images in base64: standard or URL-safe, padded or not, in one line or many, anywhere in a text, or encoded once
 * more.
 */
final class Base64Images {

    private static final int FEWEST_DIGITS = 16;
    private static final int NESTED_DIGITS = 24;
    private static final int PROBE = 12;

    private final MappedText text;
    private final int nesting;
    private final Spans spans;

    Base64Images(MappedText text, int nesting, Spans spans) {
        this.text = text;
        this.nesting = nesting;
        this.spans = spans;
    }

    void find() {
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (Base64Stretch.isDigit(text.at(at))) {
                end = Base64Stretch.end(text, at);
                if (end - at >= FEWEST_DIGITS) {
                    find(new Base64Stretch(text, at, end));
                }
            }
            at = end;
        }
    }

    /** Where base64 that begins here ends, if it is known that there is some. */
    static int extent(MappedText text, int start) {
        int first = start;
        while (first < text.length() && Character.isWhitespace(text.at(first))) {
            first++;
        }
        if (first == text.length() || !Base64Stretch.isDigit(text.at(first))) {
            return start;
        }
        Base64Stretch stretch = new Base64Stretch(text, first, Base64Stretch.end(text, first));
        return stretch.textEnd(stretch.extent(0));
    }

    private void find(Base64Stretch stretch) {
        int lookedInto = 0;
        int at = 0;
        while (at < stretch.count()) {
            int end = at + 1;
            if (beginsAt(stretch, at)) {
                end = cut(stretch, at);
            } else if (at >= lookedInto && isPrintable(stretch, at)) {
                lookedInto = stretch.extent(at);
                if (lookedInto - at >= NESTED_DIGITS
                        && ImageDetector.isIn(decode(stretch, at, lookedInto), nesting + 1)) {
                    end = cut(stretch, at);
                }
            }
            at = end;
        }
    }

    private int cut(Base64Stretch stretch, int at) {
        int end = stretch.extent(at);
        text.mark(stretch.position(at), stretch.textEnd(end), spans);
        return end;
    }

    /** At a byte's first, third or fifth bit: an image behind other bytes is not aligned with the digits. */
    private static boolean beginsAt(Base64Stretch stretch, int at) {
        int window = stretch.window(at);
        if (window < 0) {
            return false;
        }
        for (int bit = 0; bit <= 4; bit += 2) {
            boolean inMiddle = bit > 0 || !stretch.isStart(at);
            if (ImageFormat.mayBeginWith(window >> (8 - bit) & 0xFFFF)
                    && ImageFormat.begins(stretch.bytes(at, bit), inMiddle)) {
                return true;
            }
        }
        return false;
    }

    /** Whether text was encoded here, judged by its first bytes: an image may be in it. */
    private static boolean isPrintable(Base64Stretch stretch, int at) {
        if (stretch.window(at) < 0 || !stretch.isStart(at)) {
            return false;
        }
        Bytes bytes = stretch.bytes(at, 0);
        for (int i = 0; i < PROBE; i++) {
            int c = bytes.at(i);
            boolean printable = c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
            if (!printable) {
                return false;
            }
        }
        return true;
    }

    private static String decode(Base64Stretch stretch, int at, int end) {
        Bytes bytes = stretch.bytes(at, 0);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        int most = (end - at) * 6 / 8;
        for (int i = 0; i < most && bytes.has(i); i++) {
            decoded.write(bytes.at(i));
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
