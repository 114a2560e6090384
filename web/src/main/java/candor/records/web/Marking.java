package candor.records.web;

import candor.records.model.SearchTerms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells in a record's texts what a search found there. Texts are taken apart, never put together as HTML. */
final class Marking {
    /** What is farther back in a line may be cut off by the page. */
    private static final int SEEN = 160;

    private static final int BEFORE = 40;
    private static final int AFTER = 140;

    private final List<String> wanted;

    private Marking(List<String> wanted) {
        this.wanted = wanted;
    }

    /** @param typed what was searched for; absent: nothing is found anywhere */
    static Marking of(@Nullable String typed) {
        return new Marking(
                typed == null
                        ? List.of()
                        : SearchTerms.of(typed).wanted().stream()
                                .map(FoldedText::fold)
                                .filter(term -> !term.isEmpty())
                                .toList());
    }

    /** The text in parts, in its order; all of it is there. */
    List<Marked> mark(String text) {
        BitSet found = found(text);
        List<Marked> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean marked = found.get(at);
            int end = marked ? found.nextClearBit(at) : found.nextSetBit(at);
            end = end < 0 ? text.length() : end;
            parts.add(new Marked(text.substring(at, end), marked));
            at = end;
        }
        return List.copyOf(parts);
    }

    /** Where else to look, if the line alone does not show why its record was found. */
    Optional<Excerpt> beyond(String line, Supplier<List<Fact>> values) {
        FoldedText seen = new FoldedText(line.substring(0, Math.min(line.length(), SEEN)));
        List<String> unseen =
                wanted.stream().filter(term -> seen.indexOf(term, 0) < 0).toList();
        return unseen.isEmpty()
                ? Optional.empty()
                : values.get().stream()
                        .flatMap(value -> excerpt(value, unseen).stream())
                        .findFirst();
    }

    private Optional<Excerpt> excerpt(Fact value, List<String> unseen) {
        FoldedText text = new FoldedText(value.text());
        return unseen.stream()
                .map(term -> text.indexOf(term, 0))
                .filter(index -> index >= 0)
                .findFirst()
                .map(index -> new Excerpt(value.name(), mark(around(value.text(), text.start(index)))));
    }

    private static String around(String text, int place) {
        int length = text.codePointCount(0, place);
        int from = text.offsetByCodePoints(place, -Math.min(length, BEFORE));
        int rest = text.codePointCount(place, text.length());
        int to = text.offsetByCodePoints(place, Math.min(rest, AFTER));
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    private BitSet found(String text) {
        BitSet found = new BitSet();
        if (wanted.isEmpty() || text.isEmpty()) {
            return found;
        }
        FoldedText folded = new FoldedText(text);
        for (String term : wanted) {
            for (int at = folded.indexOf(term, 0); at >= 0; at = folded.indexOf(term, at + 1)) {
                found.set(folded.start(at), folded.end(at + term.length() - 1));
            }
        }
        return found;
    }
}
