package candor.collection.minimization;

/**
 * SVG as markup: a text that is a document of it, or has a whole one inside. A text that speaks of the tag is neither.
 */
final class SvgImages {

    private static final String OPEN = "<svg";
    private static final String CLOSE = "</svg";
    private static final int PREAMBLE = 4096;

    private SvgImages() {}

    static void find(MappedText text, Spans spans) {
        int end = 0;
        int lastClose = lastClose(text);
        for (int i = 0; i + OPEN.length() < text.length(); i++) {
            if (i >= end && text.at(i) == '<' && isTag(text, i, OPEN)) {
                int close = i < lastClose ? close(text, i) : -1;
                boolean image = close > 0 || isSelfClosed(text, i) || hasNamespace(text, i);
                if (image) {
                    boolean document = isPreamble(text, i);
                    end = document || close < 0 ? text.length() : close;
                    text.mark(document ? 0 : i, end, spans);
                }
            }
        }
    }

    private static boolean isTag(MappedText text, int at, String tag) {
        for (int i = 0; i < tag.length(); i++) {
            if (at + i >= text.length() || Character.toLowerCase(text.at(at + i)) != tag.charAt(i)) {
                return false;
            }
        }
        char after = at + tag.length() < text.length() ? text.at(at + tag.length()) : '>';
        return after == '>' || after == '/' || Character.isWhitespace(after);
    }

    private static int close(MappedText text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.at(i) == '<' && isTag(text, i, CLOSE)) {
                int end = i;
                while (end < text.length() && text.at(end) != '>') {
                    end++;
                }
                return Math.min(end + 1, text.length());
            }
        }
        return -1;
    }

    /** Known beforehand, so that a thousand tags that nobody closes are not a thousand searches. */
    private static int lastClose(MappedText text) {
        for (int i = text.length() - CLOSE.length(); i >= 0; i--) {
            if (text.at(i) == '<' && isTag(text, i, CLOSE)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code <svg xmlns="…"/>}: empty, and an image. */
    private static boolean isSelfClosed(MappedText text, int at) {
        int i = at + 1;
        int limit = Math.min(text.length(), at + PREAMBLE);
        while (i < limit && text.at(i) != '>' && text.at(i) != '<') {
            i++;
        }
        return i < limit && text.at(i) == '>' && text.at(i - 1) == '/' && i - at > OPEN.length() + 1;
    }

    /** Said by every SVG that stands alone, and left of one that was cut before it is closed. */
    private static boolean hasNamespace(MappedText text, int at) {
        int limit = Math.min(text.length(), at + PREAMBLE);
        for (int i = at; i < limit && text.at(i) != '>'; i++) {
            if (text.at(i) == 'h' && text.startsWith("http://www.w3.org/2000/svg", i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands before is only white space, a declaration, comments: then the whole text is the document. */
    private static boolean isPreamble(MappedText text, int end) {
        int at = end <= PREAMBLE ? 0 : end + 1;
        while (at < end) {
            char c = text.at(at);
            boolean markup = c == '<' && at + 1 < end && (text.at(at + 1) == '?' || text.at(at + 1) == '!');
            if (markup) {
                while (at < end && text.at(at) != '>') {
                    at++;
                }
            } else if (!Character.isWhitespace(c) && c != '\uFEFF' && c != '"') {
                return false;
            }
            at++;
        }
        return at == end;
    }
}
