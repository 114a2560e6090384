package candor.collection.minimization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds omitted texts in others, in one reading of both. */
final class EchoIndex {

    /** Omitted text that is cut, or goes on differently, is found by any run of this many characters. */
    static final int RUN = 40;

    private record Needle(int from, int to, boolean wordsOnly) {}

    private record Key(boolean wordsOnly, int length) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = Boolean.compare(wordsOnly, other.wordsOnly);
            return byKind != 0 ? byKind : Integer.compare(length, other.length);
        }
    }

    private final Map<Key, GramSet> grams = new TreeMap<>();

    private EchoIndex(StringBuilder text, List<Needle> needles) {
        char[] store = text.toString().toCharArray();
        for (Needle needle : needles) {
            Key key = new Key(needle.wordsOnly, Math.min(RUN, needle.to - needle.from));
            grams.computeIfAbsent(key, at -> new GramSet(store, at.length)).addAll(needle.from, needle.to);
        }
    }

    /** Collects what is to be found. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Needle> needles = new ArrayList<>();

        /** @param wordsOnly whether it only counts as an echo where it begins and ends with a word */
        void add(MappedText folded, boolean wordsOnly) {
            int from = text.length();
            text.append(folded.chars(), 0, folded.length());
            needles.add(new Needle(from, text.length(), wordsOnly));
        }

        EchoIndex build() {
            return new EchoIndex(text, needles);
        }
    }

    /** Marks in the source of the text what is an echo. */
    void find(MappedText folded, Spans spans) {
        grams.forEach((key, set) -> set.find(folded.chars(), folded.length(), start -> {
            int end = start + key.length;
            if (!key.wordsOnly || (isEdge(folded, start) && isEdge(folded, end))) {
                folded.mark(start, end, spans);
            }
        }));
    }

    private static boolean isEdge(MappedText text, int at) {
        return at == 0 || at == text.length() || !isWordChar(text.at(at - 1)) || !isWordChar(text.at(at));
    }

    /** Scripts that write words without spaces, or endings onto them, have an edge everywhere. */
    private static boolean isWordChar(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c);
        }
        boolean inWord = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        return inWord
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
                    default -> true;
                };
    }
}
