package candor.records.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a line together out of what there is. */
final class Line {
    static final String BETWEEN = " · ";
    /** In front of several parts: their order is the page's, whatever the direction of the first. */
    private static final String LEFT_TO_RIGHT = "\u200e";

    private Line() {}

    static String of(@Nullable String... parts) {
        List<String> said =
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList();
        return said.size() == 1
                ? said.get(0)
                : said.stream().map(Line::isolated).collect(Collectors.joining(BETWEEN, LEFT_TO_RIGHT, ""));
    }

    /** In Unicode's isolates: what runs from right to left in one part leaves the others where they are. */
    private static String isolated(String part) {
        return "\u2068" + part + "\u2069";
    }
}
