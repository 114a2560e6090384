package candor.collection.minimization;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a text so that what is the same to a reader is the same to a comparison: without case in any script, compatible
 * forms decomposed (so that é is é however it is composed), a run of white space as one space, characters without a
 * form
 * (zero-width joiners, soft hyphens, controls) left out.
 */
final class Folding {

    private static final int DOT_ABOVE = 0x307;

    private final MappedText folded;
    private final boolean plusIsSpace;
    private final Map<Integer, String> seen = new HashMap<>();

    private Folding(int capacity, boolean plusIsSpace) {
        this.folded = new MappedText(capacity);
        this.plusIsSpace = plusIsSpace;
    }

    /** @param plusIsSpace as in form data; for a text that is read without its escapes */
    static MappedText of(MappedText text, boolean plusIsSpace) {
        Folding folding = new Folding(text.length(), plusIsSpace);
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            folding.take(codePoint, text.from(at), text.to(end - 1));
            at = end;
        }
        folding.trim();
        return folding.folded;
    }

    private void take(int codePoint, int from, int to) {
        if (codePoint > ' ' && codePoint < 0x7F) {
            takeAscii((char) codePoint, from, to);
        } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            space(from, to);
        } else if (!isFormless(codePoint) && !(codePoint == DOT_ABOVE && endsWith('i'))) {
            String form = seen.computeIfAbsent(codePoint, Folding::fold);
            for (int i = 0; i < form.length(); i++) {
                takeFolded(form.charAt(i), from, to);
            }
        }
    }

    private void takeAscii(char c, int from, int to) {
        if (plusIsSpace && c == '+') {
            space(from, to);
        } else {
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, from, to);
        }
    }

    private void takeFolded(char c, int from, int to) {
        if (c == ' ') {
            space(from, to);
        } else {
            folded.append(c, from, to);
        }
    }

    private void space(int from, int to) {
        if (folded.length() > 0 && !endsWith(' ')) {
            folded.append(' ', from, to);
        }
    }

    private void trim() {
        if (endsWith(' ')) {
            folded.dropLast();
        }
    }

    private boolean endsWith(char c) {
        return folded.length() > 0 && folded.at(folded.length() - 1) == c;
    }

    private static boolean isFormless(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    private static String fold(int codePoint) {
        String form = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        String lower = form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return lower.equals("i\u0307") ? "i" : lower;
    }
}
