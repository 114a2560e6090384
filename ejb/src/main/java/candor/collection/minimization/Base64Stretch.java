package candor.collection.minimization;

import java.util.Arrays;

/**
 * A stretch of a text that could be base64, in either alphabet, with white space between its tokens; words of a
 * language
 * are such a stretch too. Bytes are read from any of its characters on, since nobody says where an encoding begins.
 */
final class Base64Stretch {

    /** Words of a language are shorter than this: what is longer, beside base64, is base64. */
    private static final int LONG_TOKEN = 24;

    private static final int LOOK_AHEAD = 3;
    private static final byte PADDING = -1;
    private static final byte[] VALUES = values();

    private final MappedText text;
    private final byte[] sextets;
    private final int[] positions;
    private int count;
    private int[] tokens = new int[8];
    private int tokenCount;

    Base64Stretch(MappedText text, int start, int end) {
        this.text = text;
        this.sextets = new byte[end - start];
        this.positions = new int[end - start];
        boolean inToken = false;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (isDigit(c)) {
                if (!inToken) {
                    addToken();
                }
                inToken = true;
                add(VALUES[c], i);
            } else {
                inToken = false;
                if (c == '=') {
                    add(PADDING, i);
                }
            }
        }
    }

    /** Where a stretch that begins here ends. */
    static int end(MappedText text, int start) {
        int at = start;
        while (at < text.length() && (isDigit(text.at(at)) || text.at(at) == '=' || isSpace(text.at(at)))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c < 128 && VALUES[c] >= 0;
    }

    /** How many digits there are, and padding. */
    int count() {
        return count;
    }

    /** Whether an encoding may well begin here: at a token, or behind what joins names. */
    boolean isStart(int index) {
        if (sextets[index] == PADDING) {
            return false;
        }
        int at = positions[index];
        return at == 0 || !isDigit(text.at(at - 1)) || "-_/+".indexOf(text.at(at - 1)) >= 0;
    }

    /** Four digits from here on as 24 bits; negative: they are not there. */
    int window(int index) {
        if (index + 3 >= count) {
            return -1;
        }
        return sextets[index] << 18 | sextets[index + 1] << 12 | sextets[index + 2] << 6 | sextets[index + 3];
    }

    /** The bytes that these digits encode, if the first begins at this bit (0, 2 or 4) of the digit. */
    Bytes bytes(int index, int firstBit) {
        return new Bytes() {
            @Override
            int at(int number) {
                int bit = firstBit + 8 * number;
                int digit = index + bit / 6;
                if (digit + 1 >= count || sextets[digit] < 0 || sextets[digit + 1] < 0) {
                    return NONE;
                }
                int twelve = sextets[digit] << 6 | sextets[digit + 1];
                return twelve >> (4 - bit % 6) & 0xFF;
            }
        };
    }

    /**
     * Where the encoding that contains this digit ends: it goes on past white space into tokens that are too long to be
     * words, that are as long as the first (a line, a group), and into one last shorter one.
     */
    int extent(int index) {
        int token = tokenAt(index);
        int width = tokenEnd(token) - index;
        boolean open = !isPadded(token);
        while (open && token + 1 < tokenCount) {
            int length = length(token + 1);
            boolean goesOn = length >= LONG_TOKEN || length == width || longTokenFollows(token + 1);
            if (!goesOn && !isLastLine(token + 1, width)) {
                break;
            }
            token++;
            open = goesOn && !isPadded(token);
        }
        return tokenEnd(token) + padding(token);
    }

    /** Where in the text the first {@code count} digits end, with their padding. */
    int textEnd(int digits) {
        return positions[digits - 1] + 1;
    }

    int position(int index) {
        return positions[index];
    }

    private boolean isLastLine(int token, int width) {
        boolean quanta = length(token) % 4 == 0 && text.at(positions[tokens[token]] - 1) <= '\r';
        return length(token) < width && (isPadded(token) || quanta);
    }

    private boolean longTokenFollows(int token) {
        for (int i = token + 1; i <= token + LOOK_AHEAD && i < tokenCount && !isPadded(i - 1); i++) {
            if (length(i) >= LONG_TOKEN) {
                return true;
            }
        }
        return false;
    }

    private int tokenAt(int index) {
        int found = Arrays.binarySearch(tokens, 0, tokenCount, index);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a token's digits end; padding is no digit. */
    private int tokenEnd(int token) {
        int next = token + 1 < tokenCount ? tokens[token + 1] : count;
        while (next > tokens[token] && sextets[next - 1] == PADDING) {
            next--;
        }
        return next;
    }

    private int padding(int token) {
        int at = tokenEnd(token);
        while (at < count && sextets[at] == PADDING) {
            at++;
        }
        return at - tokenEnd(token);
    }

    private boolean isPadded(int token) {
        int at = tokenEnd(token);
        return at < count && sextets[at] == PADDING;
    }

    private int length(int token) {
        return tokenEnd(token) - tokens[token];
    }

    private void add(byte value, int position) {
        sextets[count] = value;
        positions[count] = position;
        count++;
    }

    private void addToken() {
        if (tokenCount == tokens.length) {
            tokens = Arrays.copyOf(tokens, tokenCount * 2);
        }
        tokens[tokenCount++] = count;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, PADDING);
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < digits.length(); i++) {
            values[digits.charAt(i)] = (byte) i;
        }
        values['-'] = values['+'];
        values['_'] = values['/'];
        return values;
    }
}
