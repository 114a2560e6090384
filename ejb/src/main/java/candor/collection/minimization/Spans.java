package candor.collection.minimization;

import java.util.BitSet;

/** Stretches of one text that are to go. They may overlap and come in any order. */
final class Spans {

    private final BitSet marked = new BitSet();

    void add(int from, int to) {
        marked.set(from, to);
    }

    boolean has(int at) {
        return marked.get(at);
    }

    boolean isEmpty() {
        return marked.isEmpty();
    }

    /** Whether nothing but white space and quotes stands outside the spans. */
    boolean cover(String text) {
        int rest = marked.nextClearBit(0);
        while (rest < text.length()) {
            char c = text.charAt(rest);
            if (!Character.isWhitespace(c) && c != '"' && c != '\'') {
                return false;
            }
            rest = marked.nextClearBit(rest + 1);
        }
        return true;
    }

    /** The text with the mark in place of each span; spans that touch are one. */
    String replace(String text, String mark) {
        StringBuilder kept = new StringBuilder(text.length());
        int done = 0;
        int from = marked.nextSetBit(0);
        while (from >= 0) {
            kept.append(text, done, from).append(mark);
            done = marked.nextClearBit(from);
            from = marked.nextSetBit(done);
        }
        return kept.append(text, done, text.length()).toString();
    }
}
