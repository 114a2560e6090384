package candor.collection.minimization;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads a text without the escapes that messages and embedded documents put around what they quote: those of JSON,
 * JavaScript and Python strings, HTML entities, percent-encoding. What is no escape stays as it is.
 */
final class Unescaped {

    /** A message in a document in a message: deeper quoting is not undone, which also bounds the work. */
    private static final int LEVELS = 4;

    private static final int MAX_UTF8 = 4;

    private static final Map<Character, Character> SIMPLE = Map.ofEntries(
            Map.entry('n', '\n'),
            Map.entry('r', '\r'),
            Map.entry('t', '\t'),
            Map.entry('b', '\b'),
            Map.entry('f', '\f'),
            Map.entry('"', '"'),
            Map.entry('\'', '\''),
            Map.entry('\\', '\\'),
            Map.entry('/', '/'),
            Map.entry('0', '\0'));
    private static final Map<Character, Integer> HEX_DIGITS = Map.of('x', 2, 'u', 4, 'U', 8);
    private static final Map<String, Character> ENTITIES =
            Map.of("&amp;", '&', "&lt;", '<', "&gt;", '>', "&quot;", '"', "&apos;", '\'', "&nbsp;", ' ');

    private final MappedText text;
    private final MappedText plain;

    private Unescaped(MappedText text) {
        this.text = text;
        this.plain = new MappedText(text.length());
    }

    /** The text with the escapes undone, level by level; the same object if there are none. */
    static MappedText fully(MappedText text) {
        MappedText plain = text;
        for (int level = 0; level < LEVELS && mayEscape(plain); level++) {
            MappedText next = new Unescaped(plain).once();
            if (next.length() == plain.length()) {
                return plain;
            }
            plain = next;
        }
        return plain;
    }

    private static boolean mayEscape(MappedText text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '\\' || c == '&' || c == '%') {
                return true;
            }
        }
        return false;
    }

    private MappedText once() {
        int at = 0;
        while (at < text.length()) {
            int end =
                    switch (text.at(at)) {
                        case '\\' -> backslash(at);
                        case '&' -> entity(at);
                        case '%' -> percent(at);
                        default -> at;
                    };
            if (end == at) {
                plain.append(text.at(at), text.from(at), text.to(at));
                end++;
            }
            at = end;
        }
        return plain;
    }

    /** Each of these gives where the escape ends, and has written what it stands for; {@code at}: it is none. */
    private int backslash(int at) {
        if (at + 1 >= text.length()) {
            return at;
        }
        char kind = text.at(at + 1);
        Character simple = SIMPLE.get(kind);
        if (simple != null) {
            return write(simple, at, at + 2);
        }
        int digits = HEX_DIGITS.getOrDefault(kind, 0);
        int value = number(at + 2, at + 2 + digits, 16);
        return digits == 0 || value < 0 ? at : write(value, at, at + 2 + digits);
    }

    private int entity(int at) {
        if (text.startsWith("&#", at)) {
            return numericEntity(at);
        }
        for (Map.Entry<String, Character> entity : ENTITIES.entrySet()) {
            if (text.startsWith(entity.getKey(), at)) {
                return write(entity.getValue(), at, at + entity.getKey().length());
            }
        }
        return at;
    }

    private int numericEntity(int at) {
        boolean hex = text.startsWith("x", at + 2) || text.startsWith("X", at + 2);
        int start = hex ? at + 3 : at + 2;
        int end = start;
        while (end < text.length() && end - start < 8 && text.at(end) != ';') {
            end++;
        }
        int value = end < text.length() && text.at(end) == ';' ? number(start, end, hex ? 16 : 10) : -1;
        return value < 0 ? at : write(value, at, end + 1);
    }

    /** One character of percent-encoded UTF-8; a byte that is none stands for itself, as in Latin 1. */
    private int percent(int at) {
        byte[] bytes = new byte[MAX_UTF8];
        int count = 0;
        while (count < MAX_UTF8 && text.startsWith("%", at + 3 * count)) {
            int value = number(at + 3 * count + 1, at + 3 * count + 3, 16);
            if (value < 0) {
                break;
            }
            bytes[count++] = (byte) value;
        }
        if (count == 0) {
            return at;
        }
        int length = Math.min(count, utf8Length(bytes[0]));
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return write(Character.codePointAt(decoded, 0), at, at + 3 * length);
        } catch (CharacterCodingException notUtf8) {
            return write(bytes[0] & 0xFF, at, at + 3);
        }
    }

    private static int utf8Length(byte first) {
        int lead = first & 0xFF;
        return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : MAX_UTF8;
    }

    /** The number that these digits write; -1: they do not, or no character has it. */
    private int number(int start, int end, int radix) {
        if (end > text.length() || start >= end) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.at(i) < 128 ? Character.digit(text.at(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value <= Character.MAX_CODE_POINT ? (int) value : -1;
    }

    private int write(int codePoint, int start, int end) {
        for (char c : Character.toChars(codePoint)) {
            plain.append(c, text.from(start), text.to(end - 1));
        }
        return end;
    }
}
