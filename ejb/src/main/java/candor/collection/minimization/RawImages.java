package candor.collection.minimization;

/** Images whose bytes stand in a text as characters, one each: what a careless client makes of a binary file. */
final class RawImages {

    private static final int LOOK_AHEAD = 256;

    private RawImages() {}

    static void find(MappedText text, Spans spans) {
        Bytes all = new Bytes() {
            @Override
            int at(int index) {
                return index < text.length() && text.at(index) < 256 ? text.at(index) : NONE;
            }
        };
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean may = text.at(i) < 256
                    && text.at(i + 1) < 256
                    && ImageFormat.mayBeginWith(text.at(i) << 8 | text.at(i + 1));
            if (may && isBinary(text, i) && ImageFormat.begins(all.from(i), isInMiddle(text, i))) {
                // Where bytes end and text begins again cannot be told.
                text.mark(i, text.length(), spans);
                return;
            }
        }
    }

    private static boolean isInMiddle(MappedText text, int at) {
        return at > 0 && !Character.isWhitespace(text.at(at - 1)) && "\"'([{<:=,".indexOf(text.at(at - 1)) < 0;
    }

    /** A text about a format may name its signature; an image has bytes that no text has. */
    private static boolean isBinary(MappedText text, int start) {
        for (int i = start; i < Math.min(text.length(), start + LOOK_AHEAD); i++) {
            char c = text.at(i);
            boolean noText = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0;
            if (noText) {
                return true;
            }
        }
        return false;
    }
}
