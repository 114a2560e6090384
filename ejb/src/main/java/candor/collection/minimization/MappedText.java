package candor.collection.minimization;

import java.util.Arrays;

/** A reading of a text (unescaped, folded) that remembers from which stretch of the text each character comes. */
final class MappedText {

    private char[] chars;
    private int[] from;
    private int[] to;
    private int length;

    MappedText(int capacity) {
        chars = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
    }

    /** The text read as it is. */
    static MappedText of(String text) {
        MappedText mapped = new MappedText(text.length());
        for (int i = 0; i < text.length(); i++) {
            mapped.append(text.charAt(i), i, i + 1);
        }
        return mapped;
    }

    void append(char c, int sourceFrom, int sourceTo) {
        if (length == chars.length) {
            int capacity = Math.max(16, length * 2);
            chars = Arrays.copyOf(chars, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
        }
        chars[length] = c;
        from[length] = sourceFrom;
        to[length] = sourceTo;
        length++;
    }

    int length() {
        return length;
    }

    char at(int i) {
        return chars[i];
    }

    /** The characters; only the first {@link #length()} count. */
    char[] chars() {
        return chars;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    String toString(int start, int end) {
        return new String(chars, start, end - start);
    }

    void dropLast() {
        length--;
    }

    int codePointAt(int i) {
        return Character.codePointAt(chars, i, length);
    }

    boolean startsWith(String word, int at) {
        if (at + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Marks in the source what this reading has from {@code start} to before {@code end}. */
    void mark(int start, int end, Spans spans) {
        spans.add(from[start], to[end - 1]);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
