package candor.collection.minimization;

/**
 * Text without what cannot be stored: U+0000, which jsonb refuses, and halves of surrogate pairs, which UTF-8 has not.
 */
final class CleanText {

    private CleanText() {}

    /** The same object if there is nothing to remove. */
    static String of(String text) {
        int bad = nextBad(text, 0);
        if (bad == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        while (bad < text.length()) {
            clean.append(text, from, bad);
            from = bad + 1;
            bad = nextBad(text, from);
        }
        return clean.append(text, from, text.length()).toString();
    }

    private static int nextBad(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == 0) {
                return at;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = at + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(at + 1));
                if (!pair) {
                    return at;
                }
                at++;
            }
            at++;
        }
        return at;
    }

    /** At most {@code length} characters from the start, never half a surrogate pair. */
    static String prefix(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
