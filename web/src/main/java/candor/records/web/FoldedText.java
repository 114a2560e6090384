package candor.records.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text with its letters folded, ß as ss and Σ as σ as the database folds them (ADR 11), that knows where each came from. */
final class FoldedText {
    private final String original;
    private final StringBuilder folded = new StringBuilder();
    private int[] origins = new int[16];

    FoldedText(String original) {
        this.original = original;
        for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
            append(fold(original.codePointAt(i)), i);
        }
    }

    static String fold(String text) {
        return new FoldedText(text).folded.toString();
    }

    /** Each letter by itself: what its neighbors are makes no difference. Most are of the short way's. */
    private static String fold(int letter) {
        if (letter < 0x80) {
            return Character.toString(Character.toLowerCase(letter));
        }
        return Character.toString(letter)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .mapToObj(each -> Character.toString(Character.toLowerCase(each)))
                .collect(Collectors.joining());
    }

    private void append(String letters, int origin) {
        int end = folded.length() + letters.length();
        if (end > origins.length) {
            origins = Arrays.copyOf(origins, 2 * end);
        }
        Arrays.fill(origins, folded.length(), end, origin);
        folded.append(letters);
    }

    /** Where folded letters stand next, in the folded text; negative: nowhere. */
    int indexOf(String letters, int from) {
        return folded.indexOf(letters, from);
    }

    /** Where a folded letter begins in the original. */
    int start(int index) {
        return origins[index];
    }

    /** Where the original of a folded letter ends. */
    int end(int index) {
        return origins[index] + Character.charCount(original.codePointAt(origins[index]));
    }
}
