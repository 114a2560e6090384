package candor.collection.minimization;

/** Images in hexadecimal, digits in a row or in pairs with something between ({@code 89 50}, {@code 0x89, 0x50}). */
final class HexImages {

    private static final int FEWEST_DIGITS = 16;
    private static final int PROBE = 12;

    private final MappedText text;
    private final int nesting;
    private final Spans spans;
    private int[] positions = new int[0];
    private int count;

    HexImages(MappedText text, int nesting, Spans spans) {
        this.text = text;
        this.nesting = nesting;
        this.spans = spans;
    }

    void find() {
        int at = 0;
        while (at < text.length()) {
            int end = end(at);
            if (end - at >= FEWEST_DIGITS) {
                read(at, end);
                findInDigits(at);
            }
            at = Math.max(end, at + 1);
        }
    }

    private void findInDigits(int start) {
        for (int i = 0; i + 3 < count; i++) {
            boolean found =
                    ImageFormat.mayBeginWith(byteAt(i) << 8 | byteAt(i + 2)) && ImageFormat.begins(bytes(i), i > 0);
            if (found || i == 0 && hasImageInText()) {
                text.mark(i == 0 ? start : positions[i], positions[count - 1] + 1, spans);
                return;
            }
        }
    }

    private boolean hasImageInText() {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i + 1 < count; i += 2) {
            int c = byteAt(i);
            if (i < 2 * PROBE && (c < '\t' || c > '~')) {
                return false;
            }
            decoded.append((char) c);
        }
        return decoded.length() >= PROBE && ImageDetector.isIn(decoded.toString(), nesting + 1);
    }

    private int end(int start) {
        int at = start;
        if (!isDigit(text.at(at)) && text.at(at) != '\\') {
            return at;
        }
        while (at < text.length()) {
            if (prefix(at) > 0) {
                at += 2;
            } else if (isDigit(text.at(at)) || " ,:-\r\n\t".indexOf(text.at(at)) >= 0) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private void read(int start, int end) {
        positions = new int[end - start];
        count = 0;
        int at = start;
        while (at < end) {
            int prefix = prefix(at);
            if (prefix == 0 && isDigit(text.at(at))) {
                positions[count++] = at;
            }
            at += Math.max(1, prefix);
        }
    }

    /** The length of {@code 0x} or {@code \x} in front of digits. */
    private int prefix(int at) {
        return text.startsWith("0x", at) || text.startsWith("0X", at) || text.startsWith("\\x", at) ? 2 : 0;
    }

    private int byteAt(int digit) {
        return digit + 1 < count ? value(digit) << 4 | value(digit + 1) : Bytes.NONE;
    }

    private int value(int digit) {
        return Character.digit(text.at(positions[digit]), 16);
    }

    private Bytes bytes(int start) {
        return new Bytes() {
            @Override
            int at(int index) {
                return byteAt(start + 2 * index);
            }
        };
    }

    private static boolean isDigit(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}
