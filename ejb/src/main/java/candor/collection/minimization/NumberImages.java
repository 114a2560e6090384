package candor.collection.minimization;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Images written as decimal numbers of a byte each: an array of bytes, quoted in a text. */
final class NumberImages {

    private static final int FEWEST = 10;

    private final MappedText text;
    private final Spans spans;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int[] positions = new int[16];
    private int count;
    private int end;

    NumberImages(MappedText text, Spans spans) {
        this.text = text;
        this.spans = spans;
    }

    void find() {
        int at = 0;
        while (at < text.length()) {
            char c = text.at(at);
            int next = c >= '0' && c <= '9' || c == '-' ? number(at) : at;
            if (next == at) {
                boolean separator = c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
                if (!separator) {
                    finish();
                }
                next++;
            }
            at = next;
        }
        finish();
    }

    /** Takes the number that begins here; where it ends, or {@code at} if it is no byte. */
    private int number(int at) {
        int digit = text.at(at) == '-' ? at + 1 : at;
        int value = 0;
        int next = digit;
        while (next < text.length() && next - digit < 4 && text.at(next) >= '0' && text.at(next) <= '9') {
            value = value * 10 + text.at(next) - '0';
            next++;
        }
        boolean isByte = next > digit && (digit == at ? value <= 255 : value <= 128);
        if (!isByte) {
            return at;
        }
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, count * 2);
        }
        positions[count++] = at;
        values.write(digit == at ? value : -value);
        end = next;
        return next;
    }

    private void finish() {
        int start = count < FEWEST ? -1 : ByteImages.start(values.toByteArray());
        if (start >= 0) {
            text.mark(positions[start], end, spans);
        }
        count = 0;
        values.reset();
    }
}
