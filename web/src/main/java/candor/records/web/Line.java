package candor.records.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a line together out of what there is. */
final class Line {
    static final String BETWEEN = " · ";

    private Line() {}

    static String of(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(Line::isolated)
                .collect(Collectors.joining(BETWEEN));
    }

    /** In Unicode's isolates: what runs from right to left in one part leaves the others where they are. */
    private static String isolated(String part) {
        return "\u2068" + part + "\u2069";
    }
}
